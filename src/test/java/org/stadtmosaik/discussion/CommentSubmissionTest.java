package org.stadtmosaik.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;

class CommentSubmissionTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\u200b\u200d", "\u2067\u2069", "\u00a0", "\ufeff"})
  void refusesWhatNobodyCouldRead(String text) {
    assertRefused(text, "de", "discussion.error.textMissing");
  }

  @Test
  void keepsWhatWasTypedToTheLetter() {
    String typed = "  <b>مرحبا</b> \u200fund 👩‍👩‍👧\r\n\tzwei ";

    assertThat(said(typed, "de").text()).isEqualTo(typed);
  }

  @Test
  void takesFourThousandCharactersAndNoMore() {
    assertThat(said("x".repeat(4000), "de").text()).hasSize(4000);
    assertRefused("x".repeat(4001), "de", "discussion.error.textTooLong");
    assertRefused("x".repeat(50_000), "de", "discussion.error.textTooLong");
  }

  @Test
  void notesGermanForWhoReadsEinfacheSprache() {
    assertThat(said("Ja.", "de-simple").language()).isEqualTo("de");
    assertRefused("Ja.", "no tag at all", "discussion.error.languageUnknown");
  }

  @Test
  void tellsAResendFromAnotherComment() {
    CommentSubmission first = said("Ja.", "de");
    assertThat(first.hash()).isEqualTo(said("Ja.", "de").hash());
    assertThat(first.hash()).isNotEqualTo(said("Ja.", "en").hash());
    assertThat(first.hash())
        .isNotEqualTo(new CommentSubmission("Ja.", Mark.FOR, "de", null).hash())
        .isNotEqualTo(new CommentSubmission("Ja.", Mark.NONE, "de", Ids.next()).hash());
  }

  private static CommentSubmission said(String text, String language) {
    return new CommentSubmission(text, Mark.NONE, language, null);
  }

  private static void assertRefused(String text, String language, String key) {
    assertThatThrownBy(() -> said(text, language))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.key()).isEqualTo(key));
  }
}
