package org.stadtmosaik.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.search.SearchDocument;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    // German: umlauts, endings.
    "de, Mehr Spielplätze für Kinder, Spielplatz",
    "de, Mehr Spielplätze für Kinder, spielplatze",
    "de, Die Bänke am Kanal, Bank",
    "de, Eine Straße ohne Autos, strasse",
    "en, Safer crossings for cyclists, crossing",
    "en, The city's benches, bench",
    // Turkish: i and ı, and endings.
    "tr, IŞIKLAR yanmıyor, ışık",
    "tr, İSTASYON çok karanlık, istasyon",
    "tr, Parklarda bank yok, park",
    "tr, Mahallemizin sokakları, sokak",
    // Arabic: hamza, article, vowel signs, the long stroke, final letters.
    "ar, إضاءة الشارع ضعيفة, الاضاءة",
    "ar, أحتاج إلى حديقة, احتاج",
    "ar, الحدائق بعيدة, حدائق",
    "ar, مَدْرَسَةُ الحَيّ, مدرسة",
    "ar, مكتبـــة قريبة, المكتبة",
    // Ukrainian: cases.
    "uk, Лавки біля каналу, лавка",
    "uk, Більше дерев на вулицях, вулиця",
    "uk, Освітлення вулиці, вулицю",
    // What no dictionary knows, and languages without an analyzer.
    "fa, نیمکت‌های پارک, پارک",
    "ru, Больше скамеек, скамеек",
    "pl, Więcej ławek, ławek",
    "und, Bus 17 stop, 17",
    // Whose letters are not those of the language it is said to be in.
    "de, إضاءة الشارع, إضاءة"
  })
  void findsWordsWhateverTheirEndingsAndMarks(String tag, String text, String asked) {
    assertThat(finds(tag, text, asked)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Mehr Spielplätze für Kinder, Parkplatz",
    "de, Die Bänke am Kanal, Bank Wiese",
    "tr, Kıl gibi ince, kil",
    "ar, إضاءة الشارع, مدرسة",
    "uk, Лавки біля каналу, школа"
  })
  void findsNothingElse(String tag, String text, String asked) {
    assertThat(finds(tag, text, asked)).isFalse();
  }

  @Test
  void letsWordsThatSayNothingBeMissing() {
    assertThat(finds("de", "Bänke am Kanal", "die Bänke an dem Kanal")).isTrue();
    assertThat(finds("en", "Benches at the canal", "the benches of a canal")).isTrue();
    assertThat(Words.question("the").isEmpty()).isFalse();
    assertThat(Words.question("").isEmpty()).isTrue();
    assertThat(Words.question("+-*\"()<>~@%").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "the",
        "ß",
        "ؤ",
        "İ",
        "🧩 x",
        "zzz",
        "o'clock",
        "under_score",
        "Donaudampfschifffahrt",
        "ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа"
      })
  void spellsTermsSoThatMariaDbKeepsEachWhole(String word) {
    for (Stemmer stemmer : Stemmer.values()) {
      assertThat(stemmer.stems(word)).allMatch(term -> term.matches("x[a-z][a-z0-9]{1,82}"));
    }
    assertThat(Words.question(word + " \" +) -x*").inBooleanMode()).matches("[a-z0-9+() ]*");
  }

  @Test
  void tellsStemsOfTwoLanguagesApart() {
    assertThat(Stemmer.GERMAN.stems("park")).isNotEqualTo(Stemmer.ENGLISH.stems("park"));
    assertThat(Encoding.of('d', "a".repeat(200))).isNotEqualTo(Encoding.of('d', "a".repeat(201)));
  }

  @ParameterizedTest
  @CsvSource({
    "Spielplatzz, spielplatz",
    "Spielpaltz, spielplatz",
    "Laterne, laternen",
    "Bibliotek, bibliothek",
    "مكتبه, مكتبة",
    "ISIK, ışık",
    "лафка, лавка"
  })
  void guessesWhatWasMeant(String typed, String meant) {
    List<String> known =
        List.of("spielplatz", "laternen", "bibliothek", "مكتبة", "ışık", "лавка", "kanal");

    assertThat(Words.near(typed, known)).first().isEqualTo(meant);
    assertThat(Words.grams(typed)).containsAnyElementsOf(Words.grams(meant));
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(Words.near("Hund", List.of("kanal", "rund", "hand", "wunderbar")))
        .containsExactlyInAnyOrder("rund", "hand");
    assertThat(Slips.between("abc", "acb", 2)).isEqualTo(1);
    assertThat(Slips.between("kitten", "sitting", 3)).isEqualTo(3);
    assertThat(Slips.between("kurz", "sehr lang", 2)).isEqualTo(3);
  }

  private static boolean finds(String tag, String text, String asked) {
    SearchDocument document =
        new SearchDocument(
            new ProjectId(Ids.next()),
            null,
            List.of(new SearchDocument.Part(new Language(tag), text)));
    Set<String> terms = Words.terms(document);
    String question = Words.question(asked).inBooleanMode();
    // As boolean mode reads it: of each group at least one.
    return !question.isEmpty()
        && Arrays.stream(question.split("\\+"))
            .filter(group -> !group.isBlank())
            .allMatch(group ->
                Arrays.stream(group.replaceAll("[()]", "").trim().split(" "))
                    .anyMatch(terms::contains));
  }
}
