package org.stadtmosaik.survey.results.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.results.InventedResults;
import org.stadtmosaik.survey.results.QuestionResult;

/** What the figures are made to say. */
class ResultSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de        | Am häufigsten wurde „Bus“ gewählt: von 62 der 124 Menschen, also von etwa der Hälfte. Danach folgt „Fahrrad“ mit 40 (32 %).
          de-simple | Am häufigsten war „Bus“. Das haben 62 von 124 Menschen gewählt: etwa die Hälfte. Danach kommt „Fahrrad“ mit 40 (32 %).
          en        | “Bus” was chosen most often: by 62 of 124 people, that is about half. “Fahrrad” comes next with 40 (32%).
          ar        | الإجابة الأكثر اختيارًا هي «الحافلة»: اختارها ٦٢ من أصل ١٢٤، أي نحو النصف. تليها «الدراجة» بعدد ٤٠ (٣٢٪؜).
          tr        | En çok “Bus” seçildi: 124 kişiden 62 kişi, yani yaklaşık yarısı. Ardından 40 ile “Fahrrad” geliyor (%32).
          uk        | Найчастіше обирали «Bus»: 62 із 124, тобто приблизно половина. Далі йде «Fahrrad»: 40 (32%).
          """)
  void namesTheMostFrequentAnswerInEveryLanguage(String tag, String sentence) {
    assertThat(plain(ResultSentence.of(InventedResults.single(62, 40, 22), language(tag))))
        .isEqualTo(sentence.strip());
  }

  @Test
  void saysWhatIsHiddenAndThatItMayBeMore() {
    String sentence = german(InventedResults.single(31, -1, -1));

    assertThat(sentence)
        .startsWith("Von den gezeigten Antworten wurde „Bus“ am häufigsten gewählt: von 31 der 124")
        .endsWith("2 Zahlen sind verborgen, damit niemand auf einzelne Menschen schließen kann.");
  }

  @Test
  void namesBothOfTwoThatAreEqual() {
    assertThat(german(InventedResults.single(50, 50, 24)))
        .isEqualTo(
            "„Bus“ und „Fahrrad“ wurden gleich oft gewählt: von je 50 der 124 Menschen,"
                + " also von etwa vier von zehn.");
  }

  @Test
  void saysNothingWhereNothingIsShown() {
    assertThat(german(InventedResults.single(-1, -1, -1)))
        .isEqualTo(
            "Hier lässt sich nichts zeigen, ohne dass man auf einzelne Menschen schließen könnte.");
  }

  @Test
  void tellsTheMiddleOfNumbers() {
    assertThat(german(InventedResults.scale()))
        .startsWith(
            "Der Durchschnitt ist 3,4, die Mitte (Median) ist 4."
                + " Die Antworten streuen darum mit einer Standardabweichung von 1,2.");
  }

  @Test
  void tellsAnOrderAndHowItCame() {
    assertThat(german(InventedResults.ranking()))
        .startsWith("Am weitesten vorn: „Bäume“, „Bänke“ und „Licht“. Die Reihenfolge ergibt sich")
        .contains("Borda");
  }

  @Test
  void comparesGroupsByWhatIsShownOfThem() {
    assertThat(german(InventedResults.crossed()))
        .contains(
            "„Bus“ wurde am häufigsten von der Gruppe „Nord“ gewählt (67 %),"
                + " am seltensten von der Gruppe „Süd“ (33 %).");
  }

  @Test
  void makesTheFiguresOfOneGroupItsOwnResult() {
    QuestionResult north = new GroupView("ort", "nord").of(InventedResults.crossed()).orElseThrow();

    assertThat(german(north)).startsWith("Am häufigsten wurde „Bus“ gewählt: von 40 der 60");
    assertThat(plain(ResultSentence.base(north, Language.GERMAN))).startsWith("60 von 60");
    assertThat(new GroupView("ort", "west").of(InventedResults.crossed())).isEmpty();
    assertThat(new GroupView("alter", "nord").of(InventedResults.crossed())).isEmpty();
    assertThat(GroupView.read("ort:nord")).contains(new GroupView("ort", "nord"));
    assertThat(GroupView.read("ort")).isEmpty();
    assertThat(GroupView.read(":x")).isEmpty();
    assertThat(GroupView.choices(List.of(InventedResults.crossed())).getFirst().columns())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0,niemandem", "1,sehr wenigen", "12,etwa einem Zehntel", "25,etwa einem Viertel",
    "33,etwa einem Drittel", "62,etwa sechs von zehn", "99,fast allen", "100,allen"
  })
  void saysSharesInWords(long count, String words) {
    assertThat(Shares.about(count, 100, Language.GERMAN)).isEqualTo(words);
  }

  private static String german(QuestionResult result) {
    return plain(ResultSentence.of(result, Language.GERMAN));
  }

  private static Language language(String tag) {
    return Language.shipped(tag).orElseThrow();
  }

  /** Without the marks that keep directions apart, and with plain spaces. */
  private static String plain(String text) {
    return text.replaceAll("[\u2068\u2069\u200e\u200f]", "").replace('\u00a0', ' ');
  }
}
