package org.stadtmosaik.survey.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a question can begin with is offered and said. */
class TakeoverTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"number"}  | age rooms
          {"type":"scale"}   | age rooms
          {"type":"text"}    | age rooms words
          {"type":"date"}    | day
          {"type":"time"}    | clock
          {"type":"photo"}   | ``
          {"type":"matrix"}  | ``
          {"type":"single","options":[{"code":"yes"},{"code":"x"}]}   | rents
          {"type":"single","options":[{"code":"park"}]}               | ``
          {"type":"single","options":[{"code":"bad"}]}                | grid.noise grid.light
          {"type":"multiple","options":[{"code":"no"},{"code":"pub"}]} | rents likes
          {"type":"ranking","options":[{"code":"park"}]}              | likes
          {"type":"place","areas":[{"code":"no"}]}                    | rents
          """)
  void offersAnswersThatTheQuestionTakes(String question, String expected) {
    ConditionScope scope = scope("last");

    assertThat(Takeover.of(Household.JSON.readTree(question), scope))
        .extracting(it -> it.from().name())
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")))
        .allSatisfy(name -> assertThat(scope.subject(name)).isPresent());
  }

  @Test
  void saysEachAnswerAsOneOfTheLaterQuestion() {
    assertThat(rules("{\"type\":\"text\"}"))
        .containsExactly(
            "{\"cat\":[{\"var\":\"age\"}]}",
            "{\"cat\":[{\"var\":\"rooms\"}]}",
            "{\"var\":\"words\"}");
    assertThat(rules("{\"type\":\"multiple\",\"options\":[{\"code\":\"no\"},{\"code\":\"pub\"}]}"))
        .containsExactly("{\"merge\":[{\"var\":\"rents\"}]}", "{\"var\":\"likes\"}");
  }

  @Test
  void offersNothingFromTheSamePageButKnowsIt() {
    JsonNode question = Household.JSON.readTree("{\"code\":\"rooms\",\"type\":\"number\"}");
    ConditionScope scope = scope("rooms");

    assertThat(Takeover.of(question, scope)).isEmpty();
    assertThat(Takeover.read(Household.JSON.readTree("{\"var\":\"age\"}"), question, scope))
        .isPresent();
    assertThat(Takeover.read(Household.JSON.readTree("{\"var\":\"rents\"}"), question, scope))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"var":"words"}                             | die Antwort auf „Was fehlt?“
          {"cat":["Für ",{"var":"age"},"."]}          | „Für “ + die Antwort auf „Wie alt sind Sie?“ + „.“
          {"var":"grid.noise"}                        | die Antwort auf „Wie ist es? – Lärm“
          {"if":[{"==":[{"var":"rents"},"yes"]},"yes",{"var":"words"},"x",""]} \
          | „ja“, wenn „Mieten Sie?“ mit „ja“ beantwortet ist, sonst „x“, wenn „Was fehlt?“ \
          beantwortet ist, sonst nichts
          """)
  void saysRulesInWords(String rule, String words) {
    ArrayNode options =
        (ArrayNode) Household.JSON.readTree("[{\"code\":\"yes\",\"label\":{\"de\":\"ja\"}}]");
    JsonNode definition = Household.definition();
    ((tools.jackson.databind.node.ObjectNode) definition.at("/groups/1/pages/0/questions/0"))
        .put("type", "single")
        .set("options", options);
    ConditionScope scope = ConditionScope.of(definition, "question:last#defaultRule");

    assertThat(said(rule, scope)).isEqualTo("Am Anfang steht da: " + words + ".");
  }

  @Test
  void showsTheTextOfWhatItCannotSayAndSaysThatThereIsNothing() {
    String rule = "{\"+\":[{\"var\":\"age\"},1]}";

    assertThat(said(rule, scope("last"))).isEqualTo("Diese Regel steht nur als Text da: " + rule);
    assertThat(PresetSentence.of(null, "last", scope("last"), Language.GERMAN))
        .isEqualTo("Die Frage beginnt leer.");
  }

  private static String said(String rule, ConditionScope scope) {
    return PresetSentence.of(Household.JSON.readTree(rule), "last", scope, Language.GERMAN)
        .replaceAll("[\u2066-\u2069]", "");
  }

  private static List<String> rules(String question) {
    return Takeover.of(Household.JSON.readTree(question), scope("last")).stream()
        .map(it -> it.rule().toString())
        .toList();
  }

  private static ConditionScope scope(String question) {
    return ConditionScope.of(Household.definition(), "question:" + question + "#defaultRule");
  }
}
