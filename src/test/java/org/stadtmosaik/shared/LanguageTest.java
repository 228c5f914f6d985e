package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void countsInUkrainianAndTurkish() {
    assertThat(Messages.get(Language.UKRAINIAN, "idea.board.count", 21)).isEqualTo("21 ідея");
    assertThat(Messages.get(Language.UKRAINIAN, "idea.board.count", 3)).isEqualTo("3 ідеї");
    assertThat(Messages.get(Language.UKRAINIAN, "idea.board.count", 12)).isEqualTo("12 ідей");
    assertThat(Messages.get(Language.TURKISH, "idea.board.count", 5)).isEqualTo("5 fikir");
  }

  @Test
  void writesNumbersInTheDigitsOfTheLanguage() {
    assertThat(Messages.get(Language.ARABIC, "shell.number", 1248)).isEqualTo("١٬٢٤٨");
    assertThat(Messages.get(Language.GERMAN, "shell.number", 1248)).isEqualTo("1.248");
    assertThat(Messages.get(Language.ENGLISH, "shell.number", 1248)).isEqualTo("1,248");
    assertThat(Messages.get(Language.UKRAINIAN, "shell.number", 1248)).isEqualTo("1\u00a0248");
    assertThat(Messages.get(Language.ARABIC, "idea.board.count", 48)).contains("٤٨");
  }

  /** ICU and Intl know nothing of the variant. */
  @Test
  void formatsInEinfacheSpracheAsInGerman() {
    assertThat(Language.PLAIN_GERMAN.formatTag()).isEqualTo("de");
    assertThat(Messages.get(Language.PLAIN_GERMAN, "shell.number", 1248.5)).isEqualTo("1.248,5");
    assertThat(Messages.get(Language.PLAIN_GERMAN, "idea.board.count", 1)).contains("1 Idee");
    assertThat(sorted(Language.PLAIN_GERMAN, "Zoo", "Öl", "Ost"))
        .containsExactly("Öl", "Ost", "Zoo");
  }

  @Test
  void sortsAsItsReadersDo() {
    assertThat(sorted(Language.GERMAN, "Zoo", "Öl", "ost", "Oper"))
        .containsExactly("Öl", "Oper", "ost", "Zoo");
    assertThat(sorted(Language.TURKISH, "İzmir", "Isparta", "Çorum", "Denizli", "Ceyhan"))
        .containsExactly("Ceyhan", "Çorum", "Denizli", "Isparta", "İzmir");
    assertThat(sorted(Language.UKRAINIAN, "Яр", "Її", "Іва", "Єва", "Ґава", "Гай"))
        .containsExactly("Гай", "Ґава", "Єва", "Іва", "Її", "Яр");
    assertThat(sorted(Language.ARABIC, "بيت", "Haus", "أمل", "ورد"))
        .containsExactly("أمل", "بيت", "ورد", "Haus");
  }

  /** A resident's browser asks by region; a screen reader reads the primary language of a tag. */
  @Test
  void keepsTheVariantThroughJavasLocale() {
    assertThat(Language.PLAIN_GERMAN.locale().toLanguageTag()).isEqualTo("de-simple");
    assertThat(Language.PLAIN_GERMAN.locale().getLanguage()).isEqualTo("de");
    assertThat(Language.shipped("DE-SIMPLE")).contains(Language.PLAIN_GERMAN);
  }

  private static List<String> sorted(Language language, String... words) {
    return Stream.of(words).sorted(language.order()).toList();
  }
}
