package org.stadtmosaik.survey.transfer.lss;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.draft.Outcome;
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

  @Test
  void takesDefaultValuesAndTellsOfThoseThatItCannot() throws Exception {
    JsonNode questions = read(LssFiles.old()).document().definition().at(PAGE);
    assertThat(questions.at("/0/default").toString()).isEqualTo("30");
    assertThat(questions.at("/1/default").toString()).isEqualTo("\"a2\"");

    assertThat(remark("<![CDATA[{TOKEN:AGE}]]>")).isEqualTo("surveytransfer.changed.defaultRule");
    assertThat(remark("<![CDATA[viele]]>")).isEqualTo("surveytransfer.changed.default");
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
