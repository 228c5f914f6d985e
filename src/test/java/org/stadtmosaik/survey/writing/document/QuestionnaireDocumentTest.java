package org.stadtmosaik.survey.writing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Edits of questionnaires: what they do, and that each can be taken back. */
class QuestionnaireDocumentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void addsWritesMovesAndRemoves() {
    QuestionnaireDocument document = twoQuestions();

    QuestionnaireDocument moved = after(document, new Edit.Move("question:b", "page:p1", 0));

    assertThat(codes(moved)).containsExactly("b", "a");
    assertThat(codes(after(moved, new Edit.Remove("question:b")))).containsExactly("a");
  }

  @Test
  void refusesACodeThatIsTaken() {
    assertThatThrownBy(() -> twoQuestions().apply(insert("a", QuestionType.TEXT)))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("surveybuild.error.twice");
    assertThatThrownBy(() -> twoQuestions().apply(new Edit.Rename("question:a", "b")))
        .hasMessageContaining("surveybuild.error.twice");
    assertThatThrownBy(() -> twoQuestions().apply(new Edit.Rename("question:a", "Ä b")))
        .hasMessageContaining("surveybuild.error.code");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(() -> twoQuestions().apply(put("question:zzz", "title.de", "x")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("surveybuild.error.gone");
  }

  @Test
  void renamesInRulesAndTexts() {
    QuestionnaireDocument document = twoQuestions();
    document = after(document, put("question:b", "title.de", "Warum {{ a }}?"));
    document =
        after(
            document,
            new Edit.Put(
                "question:b",
                "showIf",
                tools.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .readTree(
                        """
                        {"and":[{"==":[{"var":"a"},"o1"]},{"in":["o2",{"var":["a"]}]},
                         {"!":{"var":"a__declined"}},{"some":[{"var":"a"},{"==":[{"var":""},"o1"]}]}]}
                        """)));

    document = after(document, new Edit.Rename("question:a", "park"));
    document = after(document, new Edit.Rename("question:park/option:o1", "yes"));

    String json = document.element("question:b").orElseThrow().toString();
    assertThat(json)
        .contains("Warum {{park}}?", "{\"==\":[{\"var\":\"park\"},\"yes\"]}", "park__declined")
        .contains("[{\"var\":\"\"},\"yes\"]", "[\"o2\",{\"var\":[\"park\"]}]")
        .doesNotContain("\"a\"", "o1");
  }

  @Test
  void renamesInWhatAQuestionBeginsWith() {
    QuestionnaireDocument document =
        after(
            after(twoQuestions(), put("question:a", "default", "o1")),
            put("question:b", "default", "o1"));

    Applied renamed = document.apply(new Edit.Rename("question:a/option:o1", "yes"));

    assertThat(renamed.document().element("question:a").orElseThrow().path("default").asString())
        .isEqualTo("yes");
    assertThat(renamed.document().element("question:b").orElseThrow().path("default").asString())
        .isEqualTo("o1");
    assertThat(after(renamed.document(), renamed.inverse())).isEqualTo(document);
  }

  @Test
  void renamesInTheRuleForWhatAQuestionBeginsWith() {
    JsonNode rule =
        JSON.readTree(
            """
            {"if":[{"==":[{"var":"a"},"o1"]},"o1",{"==":[{"var":"a"},"o2"]},{"var":"a"},"o2"]}
            """);
    QuestionnaireDocument document =
        after(twoQuestions(), new Edit.Put("question:b", "defaultRule", rule));
    ObjectNode option = JSON.createObjectNode().put("code", "o1");
    document = after(document, new Edit.Insert("question:b/options", 0, option));

    document = after(document, new Edit.Rename("question:a", "park"));
    document = after(document, new Edit.Rename("question:park/option:o2", "no"));
    Applied renamed = document.apply(new Edit.Rename("question:b/option:o1", "yes"));

    assertThat(renamed.document().element("question:b").orElseThrow().path("defaultRule"))
        .isEqualTo(
            JSON.readTree(
                """
                {"if":[{"==":[{"var":"park"},"o1"]},"yes",{"==":[{"var":"park"},"no"]},
                 {"var":"park"},"o2"]}
                """));
    assertThat(after(renamed.document(), renamed.inverse())).isEqualTo(document);
  }

  @Test
  void knowsWhichTranslationsAreMissingAndStale() {
    QuestionnaireDocument document = after(twoQuestions(), put("question:a", "title.de", "Wo?"));
    assertThat(document.translations().get("ar").missing()).isPositive();

    document = after(document, put("question:a", "title.ar", "أين؟"));
    assertThat(document.translations().get("ar").stale()).isZero();

    Applied changed = document.apply(put("question:a", "title.de", "Wo genau?"));
    assertThat(changed.document().translations().get("ar").stale()).isEqualTo(1);
    assertThat(after(changed.document(), changed.inverse())).isEqualTo(document);
    assertThat(
            after(changed.document(), put("question:a", "title.ar", "أين بالضبط؟"))
                .translations()
                .get("ar")
                .stale())
        .isZero();
  }

  @Test
  void noticesStaleTranslationsThatCameWithoutNotes() {
    QuestionnaireDocument demo = demo("schulweg");
    assertThat(demo.translations().values()).allMatch(count -> count.stale() == 0);

    demo = after(demo, put("question:womit", "title.de", "Womit kommt Ihr Kind zur Schule?"));

    assertThat(demo.translations().values()).allMatch(count -> count.stale() == 1);
  }

  @Test
  void keepsFieldsThatAreEmptyOutOfTheDefinition() {
    QuestionnaireDocument document = twoQuestions();
    Applied written = document.apply(put("question:a", "help.de", "So."));
    QuestionnaireDocument emptied =
        after(written.document(), new Edit.Put("question:a", "help.de", null));

    assertThat(emptied).isEqualTo(document);
    Applied consent = document.apply(put("consent", "text.de", "Ich stimme zu."));
    assertThat(consent.document().definition().has("consent")).isTrue();
    assertThat(after(consent.document(), consent.inverse())).isEqualTo(document);
  }

  @Test
  void seesWhatTwoPeopleDoToTheSameThing() {
    Edit german = put("question:a", "title.de", "Wo?");
    assertThat(Overlap.between(put("question:a", "title.de", "Was?"), german)).isPresent();
    assertThat(Overlap.between(put("question:a", "title.ar", "ماذا؟"), german)).isEmpty();
    assertThat(Overlap.between(german, german)).isEmpty();
    assertThat(Overlap.between(new Edit.Remove("question:a"), german)).isPresent();
    assertThat(Overlap.follow(german, new Edit.Rename("question:a", "c")))
        .isEqualTo(put("question:c", "title.de", "Wo?"));
  }

  @Test
  void newQuestionsOfEveryTypeLackOnlyTheirWords() {
    for (QuestionType type : QuestionType.values()) {
      QuestionnaireDocument document =
          QuestionnaireDocument.blank("probe", "Probe", List.of("de", "ar"), "de");
      document = after(document, new Edit.Insert("page:p1", 0, question("q", type)));
      document = after(document, put("question:q", "title.de", "Titel"));
      if (type == QuestionType.PICTURE) {
        for (String option : List.of("o1", "o2")) {
          String address = "question:q/option:" + option;
          document = after(document, put(address, "image", "/themes/stadtmosaik/survey/bus.svg"));
          document = after(document, put(address, "imageText.de", "Ein Bus"));
        }
      }
      assertThat(DefinitionReader.read(document.toJson()).questions()).hasSize(1);
    }
  }

  @Test
  void everyEditCanBeTakenBackAndStored() {
    Random random = new Random(6);
    for (String name : List.of("schulweg", "wohnen", "draussen")) {
      QuestionnaireDocument document = demo(name);
      for (int i = 0; i < 300; i++) {
        Edit edit = RandomEdits.any(document, random);
        assertThat(EditJson.read(EditJson.write(edit))).isEqualTo(edit);
        Applied applied;
        try {
          applied = document.apply(edit);
        } catch (DomainException e) {
          continue;
        }
        Edit inverse = EditJson.read(EditJson.write(applied.inverse()));
        Applied back = applied.document().apply(inverse);
        assertThat(back.document()).as("%s", edit).isEqualTo(document);
        assertThat(after(back.document(), back.inverse()))
            .as("%s", edit)
            .isEqualTo(applied.document());
        document = applied.document();
      }
    }
  }

  private static QuestionnaireDocument twoQuestions() {
    QuestionnaireDocument blank =
        QuestionnaireDocument.blank("probe", "Probe", List.of("de", "ar"), "de");
    return after(after(blank, insert("a", QuestionType.SINGLE)), insert("b", QuestionType.TEXT));
  }

  private static Edit insert(String code, QuestionType type) {
    return new Edit.Insert("page:p1", 99, question(code, type));
  }

  private static tools.jackson.databind.node.ObjectNode question(String code, QuestionType type) {
    return NewQuestion.of(type, code, List.of("de", "ar"));
  }

  static Edit put(String address, String field, String text) {
    return new Edit.Put(address, field, StringNode.valueOf(text));
  }

  private static QuestionnaireDocument after(QuestionnaireDocument document, Edit edit) {
    return document.apply(edit).document();
  }

  private static List<String> codes(QuestionnaireDocument document) {
    List<String> codes = new ArrayList<>();
    Stream.of(document)
        .flatMap(each -> each.elements().stream())
        .filter(each -> each.kind().equals("question"))
        .forEach(each -> codes.add(each.json().path("code").stringValue("")));
    return codes;
  }

  private static QuestionnaireDocument demo(String name) {
    try (var in =
        QuestionnaireDocumentTest.class.getResourceAsStream("/demo/surveys/" + name + ".json")) {
      return QuestionnaireDocument.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
