package org.stadtmosaik.project.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.shared.Language.ARABIC;
import static org.stadtmosaik.shared.Language.ENGLISH;
import static org.stadtmosaik.shared.Language.GERMAN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.LocalizedText;

class TranslatedTextTest {

  private final TranslatedText text =
      TranslatedText.of(LocalizedText.of("Schatten", "Shade", "ظل"), GERMAN);

  @Test
  void takesTranslationsForGoodUntilTheOriginalChanges() {
    assertThat(text.state(GERMAN, GERMAN)).isEqualTo(TextState.ORIGINAL);
    assertThat(text.state(ENGLISH, GERMAN)).isEqualTo(TextState.CURRENT);

    TranslatedText changed = text.with(GERMAN, "Schatten und Wasser", GERMAN);

    assertThat(changed.state(ENGLISH, GERMAN)).isEqualTo(TextState.STALE);
    assertThat(changed.state(ARABIC, GERMAN)).isEqualTo(TextState.STALE);
  }

  @Test
  void makesATranslationCurrentByWritingItAnewOrBySayingThatItIsRight() {
    TranslatedText changed =
        text.with(GERMAN, "Schatten und Wasser", GERMAN)
            .with(ENGLISH, "Shade and water", GERMAN)
            .confirmed(ARABIC, GERMAN);

    assertThat(changed.state(ENGLISH, GERMAN)).isEqualTo(TextState.CURRENT);
    assertThat(changed.state(ARABIC, GERMAN)).isEqualTo(TextState.CURRENT);
    assertThat(changed.in(ARABIC)).isEqualTo("ظل");
  }

  @Test
  void isCurrentAgainWhenTheOriginalIsWhatItWas() {
    TranslatedText back = text.with(GERMAN, "Sonne", GERMAN).with(GERMAN, "Schatten", GERMAN);

    assertThat(back.state(ENGLISH, GERMAN)).isEqualTo(TextState.CURRENT);
  }

  @Test
  void doesNotCallATranslationStaleOverBlanks() {
    assertThat(text.with(GERMAN, " Schatten\n", GERMAN).state(ENGLISH, GERMAN))
        .isEqualTo(TextState.CURRENT);
  }

  @Test
  void missesALanguageOnlyWhereThereIsSomethingToTranslate() {
    assertThat(TranslatedText.EMPTY.state(ENGLISH, GERMAN)).isEqualTo(TextState.EMPTY);
    assertThat(TranslatedText.of(GERMAN, "Sonne").state(ENGLISH, GERMAN))
        .isEqualTo(TextState.MISSING);
    assertThat(text.with(ENGLISH, "  ", GERMAN).state(ENGLISH, GERMAN))
        .isEqualTo(TextState.MISSING);
  }

  @Test
  void putsTheOriginalFirstForReaders() {
    LocalizedText read =
        new TranslatedText(Map.of("de", "Schatten", "ar", "ظل"), Map.of())
            .localized(ARABIC)
            .orElseThrow();

    assertThat(read.texts().keySet()).containsExactly("ar", "de");
    assertThat(TranslatedText.EMPTY.localized(GERMAN)).isEmpty();
  }
}
