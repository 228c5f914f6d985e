package org.stadtmosaik.idea.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.shared.InvalidInputException;

class CardEntryTest {

  private static final IdeaSubmission TEXT = new IdeaSubmission("Mehr Schatten", null, "de");

  @ParameterizedTest
  @EnumSource(names = {"PORTAL", "IMPORT"})
  void isNotWhatPeopleSentThemselves(Channel channel) {
    assertThatThrownBy(() -> new CardEntry(TEXT, null, channel, "", null, 0))
        .isInstanceOf(InvalidInputException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, CardEntry.MOST_DOTS + 1})
  void hasAPlausibleNumberOfDots(int dots) {
    assertThatThrownBy(() -> new CardEntry(TEXT, null, Channel.PAPER, "", null, dots))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> new CardEntry(TEXT, "x".repeat(121), Channel.PAPER, "", null, 0))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new CardEntry(TEXT, null, Channel.PAPER, "x".repeat(161), null, 0))
        .isInstanceOf(InvalidInputException.class);
    LocalDate wrong = LocalDate.of(202, 11, 20);
    assertThatThrownBy(() -> new CardEntry(TEXT, null, Channel.PAPER, "", wrong, 0))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void hasNoEmptyTitle() {
    assertThat(new CardEntry(TEXT, "  ", Channel.PAPER, " Markt ", null, 0))
        .extracting(CardEntry::title, CardEntry::occasion)
        .isEqualTo(java.util.Arrays.asList(null, "Markt"));
  }

  @Test
  void isAnotherOneWhenAnythingInItIs() {
    CardEntry one = new CardEntry(TEXT, "a", Channel.PAPER, "b", null, 1);
    List<CardEntry> others =
        List.of(
            new CardEntry(TEXT, null, Channel.PAPER, "b", null, 1),
            new CardEntry(TEXT, "a", Channel.WORKSHOP, "b", null, 1),
            new CardEntry(TEXT, "a", Channel.PAPER, "", null, 1),
            new CardEntry(TEXT, "a", Channel.PAPER, "b", LocalDate.of(2026, 11, 20), 1),
            new CardEntry(TEXT, "a", Channel.PAPER, "b", null, 2));

    assertThat(new CardEntry(TEXT, " a", Channel.PAPER, "b ", null, 1).hash())
        .isEqualTo(one.hash());
    assertThat(others).noneMatch(it -> java.util.Arrays.equals(it.hash(), one.hash()));
  }
}
