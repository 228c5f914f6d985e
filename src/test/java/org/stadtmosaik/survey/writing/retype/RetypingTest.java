package org.stadtmosaik.survey.writing.retype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.Conditions;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.Applied;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question becomes one of another type, keeps what still says the same, and comes back. */
class RetypingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/survey/all-types.json",
        "src/main/resources/demo/surveys/wohnen.json",
        "src/main/resources/demo/surveys/schulweg.json",
        "src/main/resources/demo/surveys/draussen.json"
      })
  void everyQuestionBecomesEveryOtherTypeSoundlyAndBack(Path file) throws Exception {
    QuestionnaireDocument document = QuestionnaireDocument.read(Files.readString(file));
    int changed = 0;
    for (DocumentElement question : questions(document)) {
      for (QuestionType target : Retyping.targets(question.json())) {
        Retyped retyped = Retyping.of(document, question.address(), target);

        Applied applied = document.apply(retyped.edit());

        String what = question.address() + " to " + target;
        JsonNode now = applied.document().element(question.address()).orElseThrow();
        assertThat(now.path("type").asString()).as(what).isEqualTo(target.word());
        assertThat(now.path("title")).as(what).isEqualTo(question.json().path("title"));
        if (!retyped.losses().containsKey(Loss.CALCULATIONS)) {
          assertThat(DefinitionReader.problems(applied.document().definition())).as(what).isEmpty();
        }
        assertThat(applied.document().apply(applied.inverse()).document())
            .as(what)
            .isEqualTo(document);
        changed++;
      }
    }
    assertThat(changed).isPositive();
  }

  @Test
  void saysWhatIsLost() throws Exception {
    QuestionnaireDocument document = survey();

    assertThat(Retyping.of(document, "question:home", QuestionType.MULTIPLE).losses())
        .containsOnlyKeys(Loss.LOOK);
    assertThat(Retyping.of(document, "question:home", QuestionType.SCALE).losses())
        .containsOnlyKeys(Loss.LOOK, Loss.OWN_WORDS, Loss.CONDITIONS);
    assertThat(Retyping.of(document, "question:likes", QuestionType.RANKING).losses())
        .containsOnlyKeys(Loss.EXCLUSIVE);
    assertThat(Retyping.of(document, "question:likes", QuestionType.SINGLE).losses())
        .isEqualTo(Map.of(Loss.LIMITS, 1, Loss.CONDITIONS, 1, Loss.CALCULATIONS, 1));
    assertThat(Retyping.of(document, "question:age", QuestionType.SLIDER).losses()).isEmpty();
    assertThat(Retyping.of(document, "question:age", QuestionType.SCALE).losses())
        .containsOnlyKeys(Loss.LIMITS, Loss.UNIT);
  }

  @Test
  void carriesConditionsOver() throws Exception {
    QuestionnaireDocument document = survey();

    assertThat(rule(document, "home", QuestionType.MULTIPLE, "why"))
        .isEqualTo("{\"in\":[\"rent\",{\"var\":\"home\"}]}");
    assertThat(rule(document, "mood", QuestionType.SINGLE, "so"))
        .isEqualTo("{\"in\":[{\"var\":\"mood\"},[\"v4\",\"v5\"]]}");
    assertThat(rule(document, "likes", QuestionType.SINGLE, "more"))
        .isEqualTo("{\"==\":[{\"var\":\"likes\"},\"park\"]}");
    assertThat(rule(document, "home", QuestionType.SCALE, "why"))
        .isEqualTo("{\"==\":[{\"var\":\"home\"},1]}");
    assertThat(rule(document, "likes", QuestionType.SINGLE, "many")).isEmpty();
    assertThat(rule(document, "home", QuestionType.SCALE, "else")).isEmpty();
  }

  @Test
  void carriesOverWhatItBeginsWith() throws Exception {
    QuestionnaireDocument document = survey();

    assertThat(preset(document, "home", QuestionType.MULTIPLE)).isEqualTo("[\"own\"]");
    assertThat(preset(document, "home", QuestionType.SCALE)).isEqualTo("2");
    assertThat(preset(document, "mood", QuestionType.SINGLE)).isEqualTo("\"v3\"");
    assertThat(preset(document, "likes", QuestionType.SINGLE)).isEqualTo("\"park\"");
  }

  @Test
  void getsAnotherCodeWhereItMayHaveBeenAnswered() throws Exception {
    QuestionnaireDocument document = survey();

    Retyped retyped =
        Retyping.of(document, "question:home", QuestionType.MULTIPLE, Set.of("home_2"));
    Applied applied = document.apply(retyped.edit());

    // Neither is what an earlier version has asked.
    assertThat(retyped.code()).isEqualTo("home_3");
    assertThat(applied.document().element("question:home")).isEmpty();
    assertThat(applied.document().element("question:why").orElseThrow().path("showIf").toString())
        .isEqualTo("{\"in\":[\"rent\",{\"var\":\"home_3\"}]}");
    assertThat(DefinitionReader.problems(applied.document().definition())).isEmpty();
    assertThat(applied.document().apply(applied.inverse()).document()).isEqualTo(document);
  }

  @Test
  void refusesWhatIsNotAlike() throws Exception {
    QuestionnaireDocument document = survey();
    assertThatThrownBy(() -> Retyping.of(document, "question:age", QuestionType.TEXT))
        .isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> Retyping.of(document, "question:gone", QuestionType.SCALE))
        .isInstanceOf(DomainException.class);
  }

  /** What held for an answer holds for what it has become. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"==":[{"var":"q"},"a"]}
          {"!=":[{"var":"q"},"a"]}
          {"in":[{"var":"q"},["a","c"]]}
          {"!":{"in":[{"var":"q"},["a","c"]]}}
          {"or":[{"==":[{"var":"q"},"b"]},{"==":[{"var":"q"},null]}]}
          {"and":[{"!=":[{"var":"q"},null]},{"!":{"==":[{"var":"q"},"c"]}}]}
          """)
  void oneOptionMeansTheSameAsSeveralAndAsANumber(String rule) {
    Condition before = Conditions.read(JSON.readTree(rule)).orElseThrow();
    Map<String, Integer> numbers = Map.of("a", 1, "b", 2, "c", 3);
    Condition several = new AnswerChange.OneToSeveral().convert(before, "q");
    Condition number = new AnswerChange.OptionToNumber(numbers).convert(before, "q");
    Condition back = new AnswerChange.SeveralToOne().convert(several, "q");
    for (String answer : new String[] {"a", "b", "c", null}) {
      boolean held = before.holds(given(answer));
      assertThat(several.holds(given(answer == null ? null : List.of(answer)))).isEqualTo(held);
      assertThat(number.holds(given(answer == null ? null : numbers.get(answer)))).isEqualTo(held);
      assertThat(back.holds(given(answer))).isEqualTo(held);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"==":[{"var":"q"},2]}
          {"!=":[{"var":"q"},2]}
          {"and":[{"!=":[{"var":"q"},null]},{"<":[{"var":"q"},2]}]}
          {">=":[{"var":"q"},1]}
          {"<=":[1,{"var":"q"},2]}
          """)
  void aNumberMeansTheSameAsAnOption(String rule) {
    Condition before = Conditions.read(JSON.readTree(rule)).orElseThrow();
    Map<Integer, String> codes =
        new java.util.TreeMap<>(Map.of(-1, "m1", 0, "v0", 1, "v1", 2, "v2"));
    Condition option = new AnswerChange.NumberToOption(codes).convert(before, "q");
    for (Integer answer : new Integer[] {-1, 0, 1, 2, null}) {
      assertThat(option.holds(given(answer == null ? null : codes.get(answer))))
          .as("%s", answer)
          .isEqualTo(before.holds(given(answer == null ? null : (double) answer)));
    }
  }

  @Test
  void leavesARuleOnlyWhereItComesOutAtTheSame() {
    QuestionnaireDocument document =
        survey()
            .apply(
                new Edit.Several(
                    List.of(
                        begins("why", "{\"cat\":[{\"var\":\"home\"}]}"),
                        begins("age", "{\"var\":\"mood\"}"),
                        new Edit.Put("question:mood", "default", null),
                        begins("mood", "{\"if\":[{\"var\":\"likes\"},3,4]}"))))
            .document();

    Retyped several = Retyping.of(document, "question:home", QuestionType.MULTIPLE);
    Retyped number = Retyping.of(document, "question:mood", QuestionType.NUMBER);
    Retyped options = Retyping.of(document, "question:mood", QuestionType.SINGLE);

    assertThat(begun(document, several)).containsExactly("mood", "age");
    assertThat(several.losses()).containsEntry(Loss.DEFAULT, 1);
    assertThat(begun(document, number)).containsExactly("why", "mood", "age");
    assertThat(number.losses()).doesNotContainKey(Loss.DEFAULT);
    assertThat(begun(document, options)).containsExactly("why");
    assertThat(options.losses()).containsEntry(Loss.DEFAULT, 2);
  }

  private static Edit begins(String question, String rule) {
    return new Edit.Put("question:" + question, "defaultRule", JSON.readTree(rule));
  }

  private static List<String> begun(QuestionnaireDocument document, Retyped retyped) {
    return questions(document.apply(retyped.edit()).document()).stream()
        .map(DocumentElement::json)
        .filter(question -> question.has("defaultRule"))
        .map(question -> question.path("code").asString())
        .toList();
  }

  private static Map<String, Object> given(Object answer) {
    Map<String, Object> given = new HashMap<>();
    given.put("q", answer);
    return given;
  }

  private static String rule(
      QuestionnaireDocument document, String question, QuestionType to, String where) {
    JsonNode element = after(document, question, to).element("question:" + where).orElseThrow();
    return element.has("showIf") ? element.get("showIf").toString() : "";
  }

  private static String preset(QuestionnaireDocument document, String question, QuestionType to) {
    return after(document, question, to)
        .element("question:" + question)
        .orElseThrow()
        .path("default")
        .toString();
  }

  private static QuestionnaireDocument after(
      QuestionnaireDocument document, String question, QuestionType to) {
    Retyped retyped = Retyping.of(document, "question:" + question, to);
    QuestionnaireDocument now = document.apply(retyped.edit()).document();
    if (!retyped.losses().containsKey(Loss.CALCULATIONS)) {
      assertThat(DefinitionReader.problems(now.definition())).isEmpty();
    }
    return now;
  }

  private static List<DocumentElement> questions(QuestionnaireDocument document) {
    return document.elements().stream().filter(it -> it.kind().equals("question")).toList();
  }

  private static QuestionnaireDocument survey() {
    return QuestionnaireDocument.read(
        """
        {"schema":1,"code":"s","title":{"de":"S"},"languages":["de"],"original":"de","access":"open",
         "quotas":[{"code":"k","when":{"==":[{"reduce":[{"var":"likes"},
           {"+":[{"var":"accumulator"},1]},0]},2]},"limit":5,"message":{"de":"Genug."}}],
         "groups":[{"code":"g","pages":[{"code":"p","questions":[
          {"code":"home","type":"single","look":"buttons","title":{"de":"Wie?"},"default":"own",
           "options":[{"code":"rent","label":{"de":"Miete"}},{"code":"own","label":{"de":"Eigen"}},
            {"code":"else","label":{"de":"Anders"},"other":true}]},
          {"code":"why","type":"text","title":{"de":"W?"},
           "showIf":{"==":[{"var":"home"},"rent"]}},
          {"code":"else","type":"text","title":{"de":"E?"},
           "showIf":{"!=":[{"var":"home__other"},null]}},
          {"code":"likes","type":"multiple","title":{"de":"Was?"},"min":1,"default":["park"],
           "options":[{"code":"park","label":{"de":"Park"}},{"code":"lake","label":{"de":"See"}},
            {"code":"none","label":{"de":"Nichts"},"exclusive":true}]},
          {"code":"more","type":"text","title":{"de":"M?"},
           "showIf":{"in":["park",{"var":"likes"}]}},
          {"code":"many","type":"text","title":{"de":"V?"},
           "showIf":{">":[{"reduce":[{"var":"likes"},{"+":[{"var":"accumulator"},1]},0]},1]}},
          {"code":"mood","type":"scale","title":{"de":"Laune?"},"from":1,"to":5,"default":3,
           "ends":[{"de":"schlecht"},{"de":"gut"}]},
          {"code":"so","type":"text","title":{"de":"S?"},"showIf":{">":[{"var":"mood"},3]}},
          {"code":"age","type":"number","title":{"de":"Alter?"},"min":0,"max":120,
           "unit":{"de":"Jahre"}}
         ]}]}]}
        """);
  }
}
