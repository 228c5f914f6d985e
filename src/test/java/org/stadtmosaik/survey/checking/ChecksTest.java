package org.stadtmosaik.survey.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.Household;
import org.stadtmosaik.survey.condition.RandomConditions;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A lead is told what is wrong, and of nothing that is right. */
class ChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"and\":[{\"==\":[{\"var\":\"rents\"},\"yes\"]},{\"==\":[{\"var\":\"rents\"},\"no\"]}]}",
        "{\">\":[{\"var\":\"age\"},120]}",
        "{\"<\":[18,{\"var\":\"age\"},19]}",
        "{\"and\":[{\">=\":[{\"var\":\"age\"},18]},{\"==\":[{\"var\":\"age\"},null]}]}",
        "{\"and\":[{\"in\":[\"none\",{\"var\":\"likes\"}]},{\"in\":[\"park\",{\"var\":\"likes\"}]}]}",
        "{\">\":[{\"reduce\":[{\"var\":\"likes\"},{\"+\":[{\"var\":\"accumulator\"},1]},0]},3]}",
        "{\"and\":[{\"in\":[\"new park\",{\"var\":\"words\"}]},{\"!\":[{\"in\":[\"park\","
            + "{\"var\":\"words\"}]}]}]}",
        "{\"<\":[{\"var\":\"day\"},\"2020-01-01\"]}",
        "{\"and\":[{\"<\":[{\"var\":\"clock\"},\"09:31\"]},{\">\":[{\"var\":\"clock\"},\"09:30\"]}]}",
        "{\"and\":[{\"==\":[{\"var\":\"rents__declined\"},true]},{\"var\":\"rents\"}]}"
      })
  void findsQuestionsThatNobodyWillSee(String rule) {
    assertThat(found(with("last", rule))).contains("question:last#showIf unreachable.question");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"==\":[{\"var\":\"rents\"},\"yes\"]}",
        "{\"<\":[18,{\"var\":\"age\"},20]}",
        "{\"<\":[2,{\"var\":\"rooms\"},3]}",
        "{\">=\":[{\"var\":\"age\"},120]}",
        "{\">=\":[{\"reduce\":[{\"var\":\"likes\"},{\"+\":[{\"var\":\"accumulator\"},1]},0]},3]}",
        "{\"and\":[{\"in\":[\"park\",{\"var\":\"words\"}]},{\"in\":[\"pool\",{\"var\":\"words\"}]}]}",
        "{\"==\":[{\"%\":[{\"var\":\"age\"},2]},3]}",
        "{\"==\":[{\"var\":\"agree\"},false]}"
      })
  void saysNothingOfWhatSomebodySeesOrOfWhatItCannotTell(String rule) {
    assertThat(found(with("last", rule))).noneMatch(it -> it.contains("unreachable"));
  }

  @Test
  void seesThatAnAnswerNeedsItsQuestion() {
    ObjectNode definition = with("words", "{\"==\":[{\"var\":\"rents\"},\"yes\"]}");
    set(
        definition,
        "last",
        "{\"and\":[{\"var\":\"words\"},{\"==\":[{\"var\":\"rents\"},\"no\"]}]}");
    assertThat(found(definition)).contains("question:last#showIf unreachable.question");
    set(definition, "last", "{\"and\":[{\"var\":\"words\"},{\">\":[{\"var\":\"age\"},5]}]}");
    assertThat(found(definition)).noneMatch(it -> it.contains("unreachable"));
  }

  @Test
  void findsAnOptionThatIsNeverOffered() {
    ObjectNode definition = with("grid", "{\"==\":[{\"var\":\"rents\"},\"yes\"]}");
    ObjectNode likes = question(definition, "likes");
    ((ObjectNode) likes.path("options").get(1))
        .set("showIf", Household.JSON.readTree("{\"<\":[{\"var\":\"age\"},0]}"));
    assertThat(found(definition)).contains("question:likes/option:pool#showIf unreachable.option");
    set(definition, "last", "{\"in\":[\"pool\",{\"var\":\"likes\"}]}");
    assertThat(found(definition)).contains("question:last#showIf unreachable.question");
  }

  @Test
  void findsChecksThatNoAnswerPasses() {
    ObjectNode definition = (ObjectNode) Household.definition();
    question(definition, "age")
        .set(
            "validate",
            Household.JSON.readTree(
                """
                [{"rule":{">":[{"var":"age"},60]},"message":{"de":"Nein."}},
                 {"rule":{"<":[{"var":"age"},30]},"message":{"de":"Nein."}}]
                """));
    assertThat(found(definition)).contains("question:age unreachable.validations");
    question(definition, "age")
        .set(
            "validate",
            Household.JSON.readTree(
                "[{\"rule\":{\">\":[{\"var\":\"age\"},120]},\"message\":{\"de\":\"Nein.\"}}]"));
    assertThat(found(definition)).contains("question:age/validation:0#rule unreachable.validation");
  }

  @Test
  void neverCallsUnreachableWhatSomeAnswersReach() {
    RandomConditions random = new RandomConditions(new Random(20261129));
    int unreachable = 0;
    for (int i = 0; i < 400; i++) {
      Condition condition = random.next(3);
      List<String> found = found(with("last", condition.toRule().toString()));
      if (found.contains("question:last#showIf unreachable.question")) {
        unreachable++;
        for (int j = 0; j < 200; j++) {
          Map<String, @Nullable Object> answers = random.answers();
          assertThat(condition.holds(answers)).as(condition + " for " + answers).isFalse();
        }
      }
    }
    assertThat(unreachable).as("not all of them are reachable").isPositive();
  }

  @Test
  void findsAQuestionThatWaitsForWhatIsMissing() {
    ObjectNode definition = with("rents", "{\"missing_some\":[1,[\"age\",\"last\"]]}");
    set(definition, "last", "{\"!\":{\"missing\":[\"rents\"]}}");
    assertThat(found(definition)).contains("question:rents#showIf waits.other");
  }

  @Test
  void findsQuestionsThatWaitForEachOther() {
    ObjectNode definition = with("rents", "{\"var\":\"last\"}");
    set(definition, "last", "{\"==\":[{\"var\":\"rents\"},\"yes\"]}");
    set(definition, "age", "{\">\":[{\"var\":\"age\"},3]}");
    assertThat(found(definition))
        .contains(
            "question:rents#showIf waits.other",
            "question:rents#showIf rule.later",
            "question:age#showIf waits.itself");
    assertThat(sentences(definition, Language.GERMAN))
        .contains(
            "Diese Frage wartet auf „Noch etwas?“, und die wartet auf diese. So sieht niemand eine"
                + " von beiden.");
  }

  @Test
  void givesEveryProblemOfTheDefinitionAnAddress() {
    ObjectNode definition = (ObjectNode) Household.definition();
    definition.put("closes", "2026-01-01T00:00:00+01:00").put("opens", "2026-02-01T00:00:00+01:00");
    question(definition, "age").put("min", 200);
    question(definition, "likes").put("min", 9);
    ((ObjectNode) question(definition, "likes").path("options").get(0)).remove("label");
    definition.putArray("quotas").addObject().put("code", "q").put("limit", 0);
    assertThat(found(definition))
        .contains(
            "survey#closes closes",
            "question:age#min minmax",
            "question:likes#min range",
            "question:likes/option:park#label missing",
            "quota:q#limit range",
            "quota:q#when missing");
  }

  @Test
  void findsLimitsThatNobodyCanKeep() {
    ObjectNode definition = (ObjectNode) Household.definition();
    question(definition, "age").put("min", 0.2).put("max", 0.8);
    question(definition, "likes").put("min", 4);
    ((ObjectNode) question(definition, "rents").path("options").get(1).path("label"))
        .put("de", "Ja");
    assertThat(found(definition))
        .contains(
            "question:age#min limits.number",
            "question:likes#min limits.choices",
            "question:rents/option:no#label limits.same");
  }

  @Test
  void findsTranslationsThatAreMissingOrStale() {
    QuestionnaireDocument document =
        new QuestionnaireDocument(
            (ObjectNode) Household.definition(), Household.JSON.createObjectNode());
    assertThat(Checks.of(document)).as("all translated").isEmpty();
    document =
        document
            .apply(new Edit.Put("question:last", "title.de", Household.JSON.readTree("\"Sonst?\"")))
            .document();
    document = document.apply(new Edit.Put("question:age", "title.en", null)).document();
    List<Finding> findings = Checks.of(document);
    assertThat(findings)
        .extracting(it -> it.address() + " " + it.in(Language.GERMAN))
        .containsExactly(
            "question:age#title Es fehlt die Übersetzung: Englisch.",
            "question:last#title Das Original ist neuer als die Übersetzung: Englisch.");
  }

  @Test
  void findsWhatIsHardToReadInEinfacheSprache() {
    ObjectNode definition = (ObjectNode) Household.definition();
    definition.set("languages", Household.JSON.readTree("[\"de\",\"en\",\"de-simple\"]"));
    ((ObjectNode) question(definition, "last").path("title"))
        .put(
            "de-simple",
            "Bitte schreiben Sie uns hier noch alles auf, was Ihnen zum Thema Wohnen in unserer"
                + " Stadt einfällt.")
        .put("en", "Anything else?");
    ((ObjectNode) question(definition, "age").path("title"))
        .put("de-simple", "Ihre Lebensaltersangabe?");
    assertThat(found(definition))
        .contains("question:last#title reading.sentence", "question:age#title reading.word");
  }

  @Test
  void saysHowLongALongSurveyTakes() {
    ObjectNode definition = LargeQuestionnaire.of(200);
    List<Finding> findings =
        Checks.of(new QuestionnaireDocument(definition, Household.JSON.createObjectNode()));
    assertThat(findings)
        .anyMatch(
            it -> it.key().equals("surveycheck.length.survey") && it.address().equals("survey"));
    assertThat(findings).noneMatch(it -> it.key().contains("unreachable"));
  }

  /** The figure is for the README; the bound only catches what grows with the square. */
  @Test
  void isFastWithTwoHundredQuestions() {
    QuestionnaireDocument document =
        new QuestionnaireDocument(LargeQuestionnaire.of(200), Household.JSON.createObjectNode());
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 30; i++) {
      long start = System.nanoTime();
      Checks.of(document);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.println("checks of 200 questions: " + best / 1_000_000.0 + " ms");
    assertThat(best / 1_000_000).isLessThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          grid  | {"var":"age"}                                 | begins.never
          day   | {"var":"age"}                                 | begins.never
          rooms | {"var":"words"}                               | rule.later
          clock | {"==":[{"var":"age"},1]}                      | begins.never
          words | {"var":"likes"}                               | begins.never
          words | ""                                            | begins.never
          likes | {"if":[{"var":"rents"},["park"],["moon"]]}    | begins.option
          likes | {"merge":[{"var":"rents"}]}                   | begins.page
          rooms | {"+":[{"var":"age"},1]}                       | begins.page
          """)
  void findsWhatNoQuestionBeginsWith(String question, String rule, String word) {
    assertThat(found(beginning(question, rule)))
        .filteredOn(finding -> finding.contains("#defaultRule"))
        .contains("question:" + question + "#defaultRule " + word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          words | {"var":"rents"}
          words | {"cat":["Alter: ",{"var":"age"}]}
          words | {"if":[{"var":"rents"},"ja",""]}
          last  | {"var":"words"}
          last  | {"substr":[{"var":"words"},0,5]}
          """)
  void saysNothingOfWhatMayBeAnAnswer(String question, String rule) {
    assertThat(found(beginning(question, rule))).noneMatch(it -> it.contains("#defaultRule"));
  }

  @Test
  void saysNothingWhereTheSamePageBeginsWithAnAnswer() {
    ObjectNode definition = beginning("rooms", "{\"var\":\"age\"}");
    question(definition, "age").put("default", 30);
    assertThat(found(definition)).noneMatch(it -> it.contains("#defaultRule"));
  }

  private static ObjectNode beginning(String question, String rule) {
    ObjectNode definition = (ObjectNode) Household.definition();
    question(definition, question).set("defaultRule", Household.JSON.readTree(rule));
    return definition;
  }

  @Test
  void saysEverythingInEveryLanguage() {
    ObjectNode definition = with("rents", "{\"var\":\"last\"}");
    set(definition, "last", "{\">\":[{\"var\":\"age\"},120]}");
    for (Language language : Language.shipped()) {
      assertThat(sentences(definition, language)).isNotEmpty().doesNotContain("");
    }
  }

  private static List<String> found(ObjectNode definition) {
    return Checks.of(new QuestionnaireDocument(definition, Household.JSON.createObjectNode()))
        .stream()
        .map(it ->
            it.address()
                + " "
                + it.key().replaceFirst("^surveycheck\\.|^surveydefinition\\.problem\\.", ""))
        .toList();
  }

  private static List<String> sentences(ObjectNode definition, Language language) {
    return Checks.of(new QuestionnaireDocument(definition, Household.JSON.createObjectNode()))
        .stream()
        .map(it -> it.in(language))
        .toList();
  }

  private static ObjectNode with(String question, String showIf) {
    ObjectNode definition = (ObjectNode) Household.definition();
    set(definition, question, showIf);
    return definition;
  }

  private static void set(ObjectNode definition, String question, String showIf) {
    question(definition, question).set("showIf", Household.JSON.readTree(showIf));
  }

  private static ObjectNode question(JsonNode definition, String code) {
    for (JsonNode group : definition.path("groups")) {
      for (JsonNode page : group.path("pages")) {
        for (JsonNode question : page.path("questions")) {
          if (question.path("code").stringValue("").equals(code)) {
            return (ObjectNode) question;
          }
        }
      }
    }
    throw new AssertionError(code);
  }
}
