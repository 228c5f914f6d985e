package org.stadtmosaik.moderation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.StaffId;

class ModerationCaseTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final StaffId anna = new StaffId(new UUID(1, 1));
  private final StaffId bert = new StaffId(new UUID(1, 2));
  private final ModerationCase held =
      new ModerationCase(
          new CommuneId(new UUID(3, 1)), new SubjectRef("idea", new UUID(4, 1)), 0, NOON);

  @Test
  void isDueInTwoDays() {
    assertThat(held.dueAt()).isEqualTo(NOON.plus(Duration.ofDays(2)));
  }

  @Test
  void staysWithWhoeverTookItForAQuarterOfAnHour() {
    held.claim(anna, "Anna", NOON);

    assertThatThrownBy(() -> held.claim(bert, "Bert", NOON.plusSeconds(899)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Anna");
  }

  @Test
  void isFreeAgainAfterAQuarterOfAnHour() {
    held.claim(anna, "Anna", NOON);

    held.claim(bert, "Bert", NOON.plusSeconds(900));

    assertThat(held.claimAt(NOON.plusSeconds(901)).orElseThrow().by()).isEqualTo(bert);
  }

  @Test
  void isNotDecidedByAColleagueWhileSomebodyHasIt() {
    held.claim(anna, "Anna", NOON);

    assertThatThrownBy(() -> held.decide(bert, NOON.plusSeconds(60)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void isDecidedOnce() {
    held.decide(anna, NOON);

    assertThatThrownBy(() -> held.decide(bert, NOON))
        .isInstanceOfSatisfying(
            ConflictException.class,
            refusal -> assertThat(refusal.key()).isEqualTo("moderation.error.decided"));
  }

  @Test
  void hasNothingToDecideOnceItsAuthorTookItBack() {
    held.withdraw(NOON);

    assertThatThrownBy(() -> held.decide(anna, NOON))
        .isInstanceOfSatisfying(
            ConflictException.class,
            refusal -> assertThat(refusal.key()).isEqualTo("moderation.error.withdrawn"));
  }

  @Test
  void isGivenBackOnlyByWhoeverHasIt() {
    held.claim(anna, "Anna", NOON);

    held.release(bert);
    assertThat(held.claimAt(NOON)).isPresent();

    held.release(anna);
    assertThat(held.claimAt(NOON)).isEmpty();
  }

  @Test
  void isNotDeclinedWithoutAReasonAndASentence() {
    LocalizedText sentence = LocalizedText.of(Language.GERMAN, "Bitte ohne Namen.");

    assertThatThrownBy(
            () -> new Verdict(org.stadtmosaik.moderation.Outcome.DECLINE, null, sentence))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () -> Verdict.decline(DeclineReason.INSULT, LocalizedText.of(Language.GERMAN, "  ")))
        .isInstanceOf(InvalidInputException.class);
  }
}
