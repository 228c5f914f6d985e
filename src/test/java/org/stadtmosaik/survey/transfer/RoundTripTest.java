package org.stadtmosaik.survey.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was taken out comes back the same, finished or not. */
class RoundTripTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @EnumSource(Exporter.class)
  void comesBackTheSameWhateverItIs(Exporter exporter) {
    LongStream.range(0, 60)
        .forEach(seed -> {
          QuestionnaireDocument document =
              new QuestionnaireDocument(RandomDefinitions.of(seed), notes(seed));

          Imported imported = there(exporter, document);

          assertThat(JSON.readTree(imported.document().toJson()))
              .as("seed %d", seed)
              .isEqualTo(JSON.readTree(document.toJson()));
          assertThat(imported.document().notes()).isEqualTo(document.notes());
          assertThat(there(exporter, imported.document()).document())
              .isEqualTo(imported.document());
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"wohnen", "schulweg", "draussen"})
  void theDemoSurveysComeBackTheSame(String name) throws Exception {
    Path file = Path.of("src/main/resources/demo/surveys/" + name + ".json");
    QuestionnaireDocument document = QuestionnaireDocument.read(Files.readString(file));

    Imported imported = there(Exporter.XLSFORM, document);

    assertThat(imported.document()).isEqualTo(document);
    assertThat(imported.report().questions()).isNotEmpty();
  }

  @Test
  void takesABareDefinitionAsWell() throws Exception {
    String json = RandomDefinitions.of(7).toString();

    Imported imported =
        Importer.read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "umfrage.json");

    assertThat(JSON.readTree(imported.document().toJson())).isEqualTo(JSON.readTree(json));
  }

  private static ObjectNode notes(long seed) {
    ObjectNode notes = JsonNodeFactory.instance.objectNode();
    if (seed % 2 == 0) {
      notes.putObject("translated").putObject("survey#title").put("ar", "0123456789ab");
    }
    return notes;
  }

  private static Imported there(Exporter exporter, QuestionnaireDocument document) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      exporter.write(document, file);
      return Importer.read(
          new ByteArrayInputStream(file.toByteArray()), exporter.fileName(document));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
