package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationTest {

  private static final String KEY = "idea.neighbourhood";

  @Test
  void keepsALatinNameApartInAnArabicSentence() {
    assertThat(Messages.get(Language.ARABIC, KEY, "Nordstadt (2)"))
        .contains("\u2068Nordstadt (2)\u2069");
  }

  @Test
  void keepsAnArabicNameApartInEverySentenceThatRunsToTheRight() {
    for (Language language : Language.shipped()) {
      String sentence = Messages.get(language, KEY, "حي القناة");
      assertThat(sentence.contains("\u2068حي القناة\u2069"))
          .as(sentence)
          .isEqualTo(language.direction().equals("ltr"));
    }
  }

  @Test
  void leavesNamesAloneThatRunAsTheSentenceDoes() {
    assertThat(Messages.get(Language.GERMAN, KEY, "Nordstadt")).isEqualTo("Stadtteil: Nordstadt");
    assertThat(Messages.get(Language.UKRAINIAN, KEY, "Подол")).doesNotContain("\u2068");
    assertThat(Messages.get(Language.ARABIC, KEY, "حي القناة")).doesNotContain("\u2068");
  }

  @Test
  void leavesNumbersToTheLanguage() {
    assertThat(Messages.get(Language.ARABIC, "idea.board.count", 48)).doesNotContain("\u2068");
  }
}
