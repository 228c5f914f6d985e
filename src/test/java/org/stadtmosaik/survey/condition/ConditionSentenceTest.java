package org.stadtmosaik.survey.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.JsonNode;

/** Conditions are said as people say them. */
class ConditionSentenceTest {

  private static final String MIXED =
      """
      {"and":[{"==":[{"var":"rents"},"yes"]},{"or":[{"in":["park",{"var":"likes"}]},
        {">=":[{"reduce":[{"var":"likes"},{"+":[{"var":"accumulator"},1]},0]},2]}]}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Diese Frage wird gezeigt, wenn „Mieten Sie?“ mit „ja“ beantwortet ist und (bei „Was"
            + " mögen Sie?“ „den Park“ gewählt ist oder bei „Was mögen Sie?“ mindestens 2"
            + " Antworten gewählt sind).",
        "en|This question is shown if “Do you rent?” is answered with “yes” and (“the park” is"
            + " chosen at “What do you like?” or at least 2 answers are chosen at “What do you"
            + " like?”)."
      })
  void saysAndAndOrWithTheirOrder(String tag, String expected) {
    assertThat(say(MIXED, "question:last", new Language(tag))).isEqualTo(expected);
  }

  @Test
  void putsTheConditionBeforeTheVerbInTurkishAndAfterItInArabic() {
    String rule = "{\"==\":[{\"var\":\"rents\"},\"yes\"]}";
    assertThat(say(rule, "question:last", Language.TURKISH))
        .isEqualTo("“Mieten Sie?” sorusunun yanıtı “ja” ise bu soru gösterilir.");
    assertThat(say(rule, "question:last", Language.ARABIC)).startsWith("يظهر هذا السؤال إذا كانت");
    assertThat(say(rule, "question:last", Language.UKRAINIAN))
        .isEqualTo("Це запитання показують, якщо на «Mieten Sie?» відповіли «ja».");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page:p2|{\"<\":[{\"var\":\"age\"},18]}|Diese Seite wird gezeigt, wenn „Wie alt sind Sie?“"
            + " nicht beantwortet ist oder bei „Wie alt sind Sie?“ weniger als 18 steht.",
        "quota:q|{\"==\":[{\"var\":\"grid.noise\"},\"bad\"]}|Eine Antwort zählt mit, wenn „Wie ist"
            + " es? – Lärm“ mit „schlecht“ beantwortet ist.",
        "question:last|{\">\":[{\"var\":\"day\"},\"2025-05-03\"]}|Diese Frage wird gezeigt, wenn"
            + " die Antwort auf „Seit wann?“ später als 3. Mai 2025 ist.",
        "question:last|{\"in\":[{\"var\":\"rents\"},[\"yes\",\"part\"]]}|Diese Frage wird gezeigt,"
            + " wenn „Mieten Sie?“ mit „ja“ oder „teils“ beantwortet ist.",
        "question:last|{\"==\":[{\"var\":\"rents__declined\"},true]}|Diese Frage wird gezeigt, wenn"
            + " bei „Mieten Sie?“ „Möchte ich nicht sagen“ gewählt ist.",
        "question:last|{\"!\":[{\"and\":[{\"var\":\"rents\"},{\"var\":\"likes\"}]}]}|Diese Frage wird"
            + " gezeigt, wenn nicht zutrifft, dass („Mieten Sie?“ beantwortet ist und „Was mögen"
            + " Sie?“ beantwortet ist)."
      })
  void saysEachKindInGerman(String address, String rule, String expected) {
    assertThat(say(rule, address, Language.GERMAN)).isEqualTo(expected);
  }

  @Test
  void showsTheTextOfWhatItCannotSay() {
    assertThat(say("{\"%\":[{\"var\":\"age\"},2]}", "question:last", Language.ENGLISH))
        .isEqualTo("This rule is there as text only: {\"%\":[{\"var\":\"age\"},2]}");
    assertThat(ConditionSentence.of(null, scope("question:last"), Language.ENGLISH))
        .isEqualTo("Always shown.");
  }

  /** Whatever can be put together can be said, in every language. */
  @Test
  void findsWordsForEveryCondition() {
    RandomConditions random = new RandomConditions(new Random(7));
    ConditionScope scope = scope("question:last");
    for (int i = 0; i < 500; i++) {
      JsonNode rule = random.next(2).toRule();
      for (Language language : Language.shipped()) {
        assertThat(ConditionSentence.of(rule, scope, language))
            .as(rule.toString())
            .doesNotContain("{\"")
            .doesNotContain("var");
      }
    }
  }

  private static String say(String rule, String address, Language language) {
    return ConditionSentence.of(Household.JSON.readTree(rule), scope(address), language)
        .replaceAll("[\u2066-\u2069]", "");
  }

  private static ConditionScope scope(String address) {
    JsonNode definition = Household.definition();
    return ConditionScope.of(definition, address);
  }
}
