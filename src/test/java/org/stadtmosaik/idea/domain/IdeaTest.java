package org.stadtmosaik.idea.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.saying;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;

class IdeaTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final IdeaSubmission bench = new IdeaSubmission("Eine Bank am Kanal", null, "de");
  private final Idea idea =
      new Idea(
          board(ReviewPolicy.BEFORE), new PseudonymId(new UUID(9, 9)), new UUID(8, 8), bench, NOW);

  @Test
  void waitsUntilSomebodyDecides() {
    assertThat(idea.state()).isEqualTo(IdeaState.HELD);
  }

  @Test
  void isLookedAtAgainAfterAChange() {
    idea.publish(NOW);

    idea.change(new IdeaSubmission("Zwei Bänke am Kanal", null, "de"), NOW);

    assertThat(idea.state()).isEqualTo(IdeaState.HELD);
  }

  @Test
  void staysBackOnceTaken() {
    idea.withdraw(NOW);

    assertThatThrownBy(() -> idea.publish(NOW)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> idea.change(bench, NOW)).isInstanceOf(ConflictException.class);
    assertThat(idea.state()).isEqualTo(IdeaState.WITHDRAWN);
  }

  @Test
  void recognisesAResendByEveryCharacter() {
    assertThat(idea.wasSentAs(new IdeaSubmission("Eine Bank am Kanal", null, "de"))).isTrue();
    assertThat(idea.wasSentAs(new IdeaSubmission("Eine Bank am Kanal ", null, "de"))).isFalse();
    assertThat(idea.wasSentAs(new IdeaSubmission("Eine Bank am Kanal", null, "en"))).isFalse();
    assertThat(idea.wasSentAs(new IdeaSubmission("Eine Bank am Kanal", new UUID(1, 1), "de")))
        .isFalse();
  }

  @Test
  void stillRecognisesAResendAfterAChange() {
    idea.change(new IdeaSubmission("Zwei Bänke", null, "de"), NOW);

    assertThat(idea.wasSentAs(bench)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t", "\u200B\u200B\u2060", "\u0000\u0007"})
  void isNotMadeOfNothing(String text) {
    assertThatThrownBy(() -> new IdeaSubmission(text, null, "de"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo("text"));
  }

  @Test
  void keepsTitleAndPlaceThatALaterChangeDoesNotSpeakOf() {
    IdeaPoint point = new IdeaPoint(54.3173, 7.2312);
    IdeaDetails details = new IdeaDetails("Bänke", List.of(), point);
    idea.change(new IdeaSubmission("Zwei Bänke", null, "de", null, details), NOW);

    idea.change(new IdeaSubmission("Drei Bänke", null, "de"), NOW);

    assertThat(idea.title()).isEqualTo("Bänke");
    assertThat(idea.point()).isEqualTo(point);
    idea.change(new IdeaSubmission("Drei Bänke", null, "de", null, IdeaDetails.NONE), NOW);
    assertThat(idea.title()).isNull();
    assertThat(idea.point()).isNull();
  }

  @Test
  void refusesFiftyThousandCharactersWithASentence() {
    assertThatThrownBy(() -> new IdeaSubmission("x".repeat(50_000), null, "de"))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo("text"));
  }

  @Test
  void hasAtMostTwoThousandCharacters() {
    assertThat(new IdeaSubmission("x".repeat(2000), null, "de").text()).hasSize(2000);
    assertThatThrownBy(() -> new IdeaSubmission("x".repeat(2001), null, "de"))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void refusesALanguageThatIsNone() {
    assertThatThrownBy(() -> new IdeaSubmission("Bank", null, "<script>"))
        .isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruft mich an: 0151 23 45 67 89",
        "اتصلوا بي ٠١٥١٢٣٤٥٦٧",
        "Schreibt an a.b@example.org",
        "Mehr auf https://example.org",
        "Mehr auf www.example.org"
      })
  void waitsIfItGivesContactDetailsAway(String text) {
    assertThat(PublishingPolicy.check(board(ReviewPolicy.ON_SUSPICION), saying(text)))
        .contains(PublishingPolicy.HoldReason.CONTACT_DETAILS);
  }

  @Test
  void waitsIfItsTitleGivesContactDetailsAway() {
    IdeaDetails details = new IdeaDetails("0151 23 45 67 89", List.of(), null);
    IdeaSubmission submission = new IdeaSubmission("Ruft an", null, "de", null, details);

    assertThat(PublishingPolicy.check(board(ReviewPolicy.ON_SUSPICION), submission))
        .contains(PublishingPolicy.HoldReason.CONTACT_DETAILS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Eine Bank am Kanal", "Seit 2015 fehlt das", "مكان للقاء بعد المدرسة"})
  void doesNotWaitOnAnOpenBoardIfItGivesNothingAway(String text) {
    assertThat(PublishingPolicy.check(board(ReviewPolicy.ON_SUSPICION), saying(text))).isEmpty();
  }

  @Test
  void alwaysWaitsOnAReviewedBoard() {
    assertThat(PublishingPolicy.check(board(ReviewPolicy.BEFORE), saying("Eine Bank")))
        .contains(PublishingPolicy.HoldReason.REVIEWED_BOARD);
  }

  private static BoardSummary board(ReviewPolicy review) {
    LocalizedText text = LocalizedText.of(Language.GERMAN, "Ideen");
    return new BoardSummary(
        new BoardId(new UUID(1, 1)),
        new CommuneId(new UUID(2, 1)),
        new ProjectId(new UUID(3, 1)),
        "ideen",
        text,
        text,
        review);
  }
}
