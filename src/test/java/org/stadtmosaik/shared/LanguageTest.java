package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

  @Test
  void isCalledByItsOwnName() {
    assertThat(Language.shipped().stream().map(Language::ownName))
        .containsExactly(
            "Deutsch", "Einfache Sprache", "English", "Türkçe", "Українська", "العربية");
  }

  @Test
  void knowsWhichWayItIsWritten() {
    assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
    assertThat(Language.GERMAN.direction()).isEqualTo("ltr");
  }

  @Test
  void findsTheShippedLanguageOfARegion() {
    assertThat(Language.shipped("ar-EG")).contains(Language.ARABIC);
    assertThat(Language.shipped("de-AT")).contains(Language.GERMAN);
    assertThat(Language.shipped("de-simple")).contains(Language.PLAIN_GERMAN);
    assertThat(Language.shipped("fr")).isEmpty();
  }

  @Test
  void countsTheWayArabicDoes() {
    assertThat(Messages.get(Language.ARABIC, "idea.board.count", 2)).isEqualTo("فكرتان");
    assertThat(Messages.get(Language.ARABIC, "idea.board.count", 3)).contains("أفكار");
    assertThat(Messages.get(Language.ARABIC, "idea.board.count", 11)).contains("فكرة");
    assertThat(Messages.get(Language.GERMAN, "idea.board.count", 1)).isEqualTo("1 Idee");
  }
}
