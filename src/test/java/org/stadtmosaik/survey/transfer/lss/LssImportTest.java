package org.stadtmosaik.survey.transfer.lss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.draft.Outcome;
import org.stadtmosaik.survey.transfer.draft.Remark;
import tools.jackson.databind.JsonNode;

/** LimeSurvey files of old and new versions become the same draft. */
class LssImportTest {

  @Test
  void bothShapesOfAFileAreTheSameSurvey() throws Exception {
    assertThat(read(LssFiles.present()).document().definition())
        .isEqualTo(read(LssFiles.old()).document().definition());
  }

  @Test
  void takesTextsConditionsRepeatedAnswersAndQuotas() throws Exception {
    Imported imported = read(LssFiles.old());
    JsonNode definition = imported.document().definition();
    JsonNode questions = definition.at("/groups/0/pages/0/questions");

    assertThat(definition.at("/title/en").asString()).isEqualTo("The park");
    assertThat(questions.at("/0/title/de").asString()).isEqualTo("Wie alt sind Sie?");
    assertThat(questions.at("/0/required").asBoolean()).isTrue();
    assertThat(questions.at("/1/showIf").toString()).isEqualTo("{\">\":[{\"var\":\"age\"},17]}");
    assertThat(questions.at("/2/title/en").asString()).isEqualTo("Why at {{age}}?");
    assertThat(questions.at("/2/showIf").toString())
        .isEqualTo("{\"==\":[{\"var\":\"often\"},\"a1\"]}");
    assertThat(definition.at("/quotas/0/limit").asInt()).isEqualTo(50);
    assertThat(definition.at("/quotas/0/when").toString())
        .isEqualTo("{\"==\":[{\"var\":\"often\"},\"a1\"]}");
    assertThat(imported.report().conditions()).hasSize(3).allMatch(it -> it.isConverted());
    assertThat(imported.report().count(Outcome.TAKEN)).isEqualTo(3);
    DefinitionReader.read(definition.toString());
  }

  /** Who was let in there is let in here. */
  @Test
  void leavesQuotasOutThatAreOff() throws Exception {
    String file = new String(LssFiles.old(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(file).containsOnlyOnce("<active><![CDATA[1]]></active>");
    Imported imported =
        read(
            file.replace("<active><![CDATA[1]]></active>", "<active><![CDATA[0]]></active>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(imported.document().definition().path("quotas").isEmpty()).isTrue();
    assertThat(imported.report().conditions())
        .filteredOn(it -> !it.isConverted())
        .singleElement()
        .satisfies(it -> assertThat(it.reason().key()).isEqualTo("surveytransfer.reason.off"));
  }

  @Test
  void takesDefaultValuesAndTellsOfThoseThatItCannot() throws Exception {
    JsonNode questions = read(LssFiles.old()).document().definition().at(PAGE);
    assertThat(questions.at("/0/default").toString()).isEqualTo("30");
    assertThat(questions.at("/1/default").toString()).isEqualTo("\"a2\"");

    assertThat(remark("<![CDATA[{TOKEN:AGE}]]>")).isEqualTo("surveytransfer.changed.defaultRule");
    assertThat(remark("<![CDATA[viele]]>")).isEqualTo("surveytransfer.changed.default");
  }

  @Test
  void takesRulesForDefaultValues() throws Exception {
    assertThat(begins("{age + 1}", "N")).isEqualTo("{\"+\":[{\"var\":[\"age\",0]},1]}");
    assertThat(begins("Mit {age} Jahren", "T"))
        .isEqualTo("{\"cat\":[\"Mit \",{\"cat\":[{\"var\":\"age\"}]},\" Jahren\"]}");
    assertThat(begins("{if(often == 'A1', 'oft', '')}", "S"))
        .isEqualTo("{\"if\":[{\"==\":[{\"var\":\"often\"},\"a1\"]},\"oft\",\"\"]}");
    assertThat(begins("{if(often == 'A1', 'Y', 'N')}", "Y"))
        .isEqualTo("{\"if\":[{\"==\":[{\"var\":\"often\"},\"a1\"]},\"yes\",\"no\"]}");
    assertThat(begins("today", "D")).isEqualTo("\"today\"");
  }

  /** Each option has a value of its own there, fixed or reckoned. */
  @Test
  void takesRulesForTheOptionsOfSeveral() throws Exception {
    assertThat(begins(ticks("{if(often == 'A1', 'Y', '')}")))
        .isEqualTo(
            "{\"merge\":[\"fixed\",{\"if\":[{\"==\":[{\"if\":[{\"==\":[{\"var\":\"often\"},\"a1\"]},"
                + "\"Y\",\"\"]},\"Y\"]},\"maybe\",[]]}]}");
    assertThat(begins(ticks("{cos(age)}"))).isEqualTo("[\"fixed\"]");
  }

  private static Imported ticks(String rule) throws Exception {
    String parts = "";
    for (String part : List.of("fixed", "maybe")) {
      parts +=
          "<row><qid>%d</qid><parent_qid>3</parent_qid><title>%s</title><question>%s</question>"
                  .formatted(part.equals("fixed") ? 31 : 32, part, part)
              + "<language>de</language><question_order>1</question_order>"
              + "<scale_id>0</scale_id></row>";
    }
    String file =
        new String(beginning("M", "Y", 31, rule, 32), java.nio.charset.StandardCharsets.UTF_8);
    return read(
        file.replace(
                "<defaultvalues>",
                "<subquestions><rows>" + parts + "</rows></subquestions><defaultvalues>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void saysWhyARuleForADefaultValueIsNotTaken() throws Exception {
    assertThat(begins("tomorrow", "D")).isEqualTo("surveytransfer.changed.defaultRule");
    for (String rule : List.of("{often}", "{why2}", "{cos(age)}", "Hallo {often}")) {
      Imported imported = read(beginning("S", rule, 0));
      assertThat(definition(imported).has("defaultRule")).isFalse();
      assertThat(imported.report().questions().getLast().remarks())
          .extracting(Remark::key)
          .containsExactly("surveytransfer.changed.defaultRule");
      assertThat(imported.report().conditions())
          .filteredOn(condition -> condition.text().equals(rule))
          .singleElement()
          .matches(condition -> condition.kind().equals("default") && !condition.isConverted());
    }
    assertThat(begins("{if(often == 'A1', 'Y', 'X')}", "Y"))
        .isEqualTo("surveytransfer.changed.defaultRule");
    assertThat(begins("{often}", "N")).isEqualTo("surveytransfer.changed.defaultRule");
  }

  /** What looks at later answers goes when the draft is settled, and the question stays. */
  @Test
  void takesNoDefaultValueFromLaterAnswers() throws Exception {
    String file = new String(LssFiles.old(), java.nio.charset.StandardCharsets.UTF_8);
    Imported imported =
        read(
            file.replace("<![CDATA[30]]>", "<![CDATA[{often.NAOK == 'A1'}]]>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(imported.document().definition().at(PAGE + "/0").has("defaultRule")).isFalse();
    assertThat(imported.report().questions().getFirst().remarks())
        .extracting(Remark::key)
        .containsExactly("surveytransfer.changed.defaultRule");
    assertThat(imported.report().conditions())
        .filteredOn(condition -> condition.kind().equals("default"))
        .singleElement()
        .matches(condition -> !condition.isConverted());
  }

  /** What the third question begins with, else what is said of it. */
  private static String begins(String value, String type) throws Exception {
    return begins(read(beginning(type, value, 0)));
  }

  private static String begins(Imported imported) {
    JsonNode question = definition(imported);
    DefinitionReader.read(imported.document().definition().toString());
    return question.has("defaultRule") || question.has("default")
        ? question.path(question.has("default") ? "default" : "defaultRule").toString()
        : imported.report().questions().getLast().remarks().getFirst().key();
  }

  private static JsonNode definition(Imported imported) {
    return imported.document().definition().at(PAGE + "/2");
  }

  /**
   * The file whose third question is of another type and has default values.
   *
   * @param values each with the number of its part, 0 for the whole
   */
  private static byte[] beginning(String type, Object... values) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < values.length; i += 2) {
      rows.append(
          "<row><qid>3</qid><sqid>%s</sqid><language>de</language><defaultvalue>%s</defaultvalue></row>"
              .formatted(values[i + 1], "<![CDATA[" + values[i] + "]]>"));
    }
    return new String(LssFiles.old(), java.nio.charset.StandardCharsets.UTF_8)
        .replace("<![CDATA[T]]>", "<![CDATA[" + type + "]]>")
        .replaceFirst(
            "(<defaultvalues>.*?<rows>)",
            "$1" + java.util.regex.Matcher.quoteReplacement(rows.toString()))
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void takesLimitsOfDays() throws Exception {
    assertThat(limited("now").path("past").asBoolean()).isTrue();
    assertThat(limited("Today").path("past").asBoolean()).isTrue();
    assertThat(limited("2026-12-31").path("max").asString()).isEqualTo("2026-12-31");
    assertThat(limited("2026-12-31").has("past")).isFalse();
  }

  private static JsonNode limited(String latest) throws Exception {
    String file = new String(beginning("D"), java.nio.charset.StandardCharsets.UTF_8);
    String attribute =
        "<question_attributes><rows><row><qid>3</qid><attribute>date_max</attribute><value>"
            + latest
            + "</value></row></rows></question_attributes></document>";
    Imported imported =
        read(
            file.replace("</document>", attribute)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(imported.report().conditions()).allMatch(it -> it.isConverted());
    return definition(imported);
  }

  private static String remark(String age) throws Exception {
    String file = new String(LssFiles.old(), java.nio.charset.StandardCharsets.UTF_8);
    Imported imported =
        read(file.replace("<![CDATA[30]]>", age).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(imported.document().definition().at(PAGE + "/0").has("default")).isFalse();
    return imported.report().questions().getFirst().remarks().getFirst().key();
  }

  private static final String PAGE = "/groups/0/pages/0/questions";

  @Test
  void listsTheConditionThatItCannotConvertAndKeepsTheQuestion() throws Exception {
    String file = new String(LssFiles.old(), java.nio.charset.StandardCharsets.UTF_8);
    byte[] changed =
        file.replace("age > 17", "cos(age) > 0").getBytes(java.nio.charset.StandardCharsets.UTF_8);

    Imported imported = read(changed);

    assertThat(imported.report().conditions().stream().filter(it -> !it.isConverted()).toList())
        .extracting(it -> it.question() + ": " + it.text())
        .isEqualTo(List.of("often: cos(age) > 0"));
    assertThat(imported.document().definition().at("/groups/0/pages/0/questions/1").has("showIf"))
        .isFalse();
  }

  private static Imported read(byte[] file) throws Exception {
    return Importer.read(new ByteArrayInputStream(file), "park.lss");
  }
}
