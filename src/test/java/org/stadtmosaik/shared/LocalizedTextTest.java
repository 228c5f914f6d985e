package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalizedTextTest {

  @Test
  void isReadInTheReadersLanguage() {
    LocalizedText text = LocalizedText.of("Haus", "house", "بيت");

    assertThat(text.in(Language.ARABIC))
        .isEqualTo(new LocalizedText.Reading("بيت", Language.ARABIC, false));
  }

  @Test
  void saysWhichLanguageItIsInInstead() {
    LocalizedText text = LocalizedText.of(new Language("tr"), "ev");

    assertThat(text.in(Language.ARABIC))
        .isEqualTo(new LocalizedText.Reading("ev", new Language("tr"), true));
  }

  @Test
  void isReadInGermanByReadersOfEinfacheSprache() {
    LocalizedText text = LocalizedText.of("Haus", "house", "بيت");

    assertThat(text.in(Language.PLAIN_GERMAN))
        .isEqualTo(new LocalizedText.Reading("Haus", Language.GERMAN, false));
  }

  @Test
  void getsATranslationOnlyWhereNobodyWroteIt() {
    LocalizedText text = LocalizedText.of("Haus", "house", "بيت");

    LocalizedText more = text.with(Language.TURKISH, "ev");
    assertThat(more.in(Language.TURKISH))
        .isEqualTo(new LocalizedText.Reading("ev", Language.TURKISH, false));
    assertThat(more.original()).isEqualTo("Haus");
    assertThat(text.with(Language.ENGLISH, "home")).isEqualTo(text);
    assertThat(text.with(Language.PLAIN_GERMAN, "Häuschen")).isEqualTo(text);
  }

  @Test
  void prefersGermanOverEnglishWhenTheReadersLanguageIsMissing() {
    LocalizedText text =
        new LocalizedText(java.util.Map.of("en", "house", "de", "Haus", "tr", "ev"));

    assertThat(text.in(Language.ARABIC).text()).isEqualTo("Haus");
  }

  @Test
  void comesBackFromTheDatabaseAsItWasStored() {
    LocalizedTextConverter converter = new LocalizedTextConverter();
    LocalizedText text = LocalizedText.of("\"Zitat\", Zeile\nzwei", "<b>", "بيت");

    String json = converter.convertToDatabaseColumn(text);

    assertThat(converter.convertToEntityAttribute(json)).isEqualTo(text);
  }

  @Test
  void isReadInEinfacheSpracheByReadersOfGermanWhereThatIsAllThereIs() {
    LocalizedText text = LocalizedText.of(Language.PLAIN_GERMAN, "Das ist ein Haus.");

    assertThat(text.in(Language.GERMAN))
        .isEqualTo(new LocalizedText.Reading("Das ist ein Haus.", Language.PLAIN_GERMAN, false));
  }
}
