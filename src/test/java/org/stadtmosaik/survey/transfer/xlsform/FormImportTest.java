package org.stadtmosaik.survey.transfer.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.transfer.Exporter;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.draft.Outcome;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;

/** XLSForms of ours, and files of the portal that somebody has worked on in a spreadsheet. */
class FormImportTest {

  private static final String SURVEY =
      """
      type|name|label::Deutsch (de)|label::English (en)|relevant|constraint|required|choice_filter|calculation|appearance|parameters
      start|start
      select_one kind or_other|kind|Was für ein Ort?|What kind of place?|||yes
      begin group|more|Mehr|More|${kind} = 'park'
      integer|age|Wie alt?|How old?||. >= 16 and . <= 99
      select_multiple game|games|Welche Spiele?|Which games?|${age} > 17|not(selected(., 'none') and selected(., 'ball'))||who = 'all' or ${age} > 60
      calculate|twice||||||| ${age} * 2
      note|so|Also ${age}.|So ${age}.
      end group
      range|share|Wie viel?|How much?|||||||start=0 end=100 step=5
      rank game|order|Was zuerst?|What first?
      geopoint|where|Wo?|Where?
      audio|sound|Ton|Sound
      """;

  private static final String CHOICES =
      """
      list_name|name|label::Deutsch (de)|label::English (en)|who
      kind|park|Park|Park
      kind|street|Straße|Street
      game|ball|Ball|Ball|all
      game|chess|Schach|Chess|old
      game|none|Keines|None|all
      """;

  @Test
  void takesTypesConditionsFiltersAndLanguages() throws Exception {
    Imported imported =
        read(new Workbook().with("survey", SURVEY).with("choices", CHOICES).file(), "ort.xlsx");
    JsonNode definition = imported.document().definition();
    DefinitionReader.read(definition.toString());
    JsonNode more = definition.at("/groups/1");

    assertThat(definition.path("languages").toString()).isEqualTo("[\"de\",\"en\"]");
    assertThat(definition.at("/groups/0/pages/0/questions/0/options/2/other").asBoolean()).isTrue();
    assertThat(more.path("showIf").toString()).isEqualTo("{\"==\":[{\"var\":\"kind\"},\"park\"]}");
    assertThat(more.at("/pages/0/questions/0/min").asInt()).isEqualTo(16);
    JsonNode games = more.at("/pages/1/questions/0");
    assertThat(games.path("validate")).hasSize(1);
    assertThat(games.at("/options/0").has("showIf")).isFalse();
    assertThat(games.at("/options/1/showIf").toString())
        .isEqualTo("{\">\":[{\"var\":\"age\"},60]}");
    assertThat(more.at("/pages/3/questions/0/title/en").asString()).isEqualTo("So {{age}}.");
    assertThat(imported.report().count(Outcome.NOT_TAKEN)).isEqualTo(2);
    assertThat(imported.report().conditions()).allMatch(condition -> condition.isConverted());
  }

  @Test
  void namesTheRowOfWhatIsWrong() {
    assertRefused("type|name\nbegin group|a\ntext|b", "groupOpen", 2);
    assertRefused("type|name\ntext|b\nend group|", "groupClosed", 3);
    assertRefused("type|name|label\ntext||Was?", "noName", 2);
    assertThatThrownBy(() -> read(form("type|name|label|label\ntext|a|b|c"), "x.xlsx"))
        .isInstanceOfSatisfying(
            TransferRefusedException.class,
            e -> assertThat(e.arguments()).containsExactly("label", "survey"));
  }

  private static void assertRefused(String survey, String word, int row) {
    assertThatThrownBy(() -> read(form(survey), "x.xlsx"))
        .isInstanceOfSatisfying(
            TransferRefusedException.class,
            e -> {
              assertThat(e.key()).isEqualTo("surveytransfer.refused." + word);
              assertThat(e.arguments()).containsExactly(row);
            });
  }

  private static byte[] form(String survey) throws java.io.IOException {
    return new Workbook().with("survey", survey).file();
  }

  @Test
  void whatSomebodyChangesInTheSpreadsheetComesBackChanged() throws Exception {
    QuestionnaireDocument document =
        QuestionnaireDocument.read(
            Files.readString(Path.of("src/main/resources/demo/surveys/wohnen.json")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporter.XLSFORM.write(document, out);
    byte[] changed =
        Workbook.of(out.toByteArray())
            .set("survey", "name", "wohnform", "label::German (de)", "Wie leben Sie?")
            .set("survey", "name", "personen", "relevant", "${wohnform} = 'miete'")
            .set("survey", "name", "wohnform", "default", "eigentum")
            .set("choices", "name", "miete", "label::English (en)", "to rent")
            .file();

    JsonNode definition = read(changed, "wohnen.xlsx").document().definition();

    JsonNode first = definition.at("/groups/0/pages/0/questions/0");
    assertThat(first.at("/title/de").asString()).isEqualTo("Wie leben Sie?");
    assertThat(first.at("/title/en").asString()).isEqualTo("How do you live?");
    assertThat(first.path("default").asString()).isEqualTo("eigentum");
    assertThat(first.at("/options/0/label/en").asString()).isEqualTo("to rent");
    assertThat(definition.at("/groups/0/pages/1/questions/0/showIf").toString())
        .isEqualTo("{\"==\":[{\"var\":\"wohnform\"},\"miete\"]}");
    assertThat(definition.path("consent")).isEqualTo(document.definition().path("consent"));
  }

  private static Imported read(byte[] file, String name) throws java.io.IOException {
    return Importer.read(new ByteArrayInputStream(file), name);
  }

  private static final String PRESET =
      """
      type|name|label|default|relevant
      select_one kind or_other|kind|Place?|park
      select_multiple kind|kinds|Places?|street park
      rank kind|first|First?|street park
      integer|age|Age?|30
      range|share|Share?|2.0
      text|words|Words?|Park (big)
      text|same|Same?|${words}
      date|day|Day?|today()
      date|opened|Opened?|2026-05-01
      time|clock|Clock?|08:30:00.000
      select_one kind|gone|Gone?|moon
      acknowledge|sure|Sure?|OK
      """;

  @Test
  void takesFixedDefaultsAndTellsOfTheOthers() throws Exception {
    Imported imported =
        read(
            new Workbook().with("survey", PRESET).with("choices", PRESET_CHOICES).file(),
            "vorgabe.xlsx");
    JsonNode definition = imported.document().definition();
    DefinitionReader.read(definition.toString());

    assertThat(preset(definition, "kind")).isEqualTo("\"park\"");
    assertThat(preset(definition, "kinds")).isEqualTo("[\"street\",\"park\"]");
    assertThat(preset(definition, "first")).isEqualTo("[\"street\",\"park\"]");
    assertThat(preset(definition, "age")).isEqualTo("30");
    assertThat(preset(definition, "share")).isEqualTo("2");
    assertThat(preset(definition, "words")).isEqualTo("\"Park (big)\"");
    assertThat(preset(definition, "opened")).isEqualTo("\"2026-05-01\"");
    assertThat(preset(definition, "clock")).isEqualTo("\"08:30\"");
    assertThat(preset(definition, "same") + preset(definition, "day")).isEmpty();
    assertThat(preset(definition, "gone") + preset(definition, "sure")).isEmpty();
    assertThat(remarks(imported, "same")).containsExactly("surveytransfer.changed.defaultRule");
    assertThat(remarks(imported, "day")).containsExactly("surveytransfer.changed.defaultRule");
    assertThat(remarks(imported, "gone")).containsExactly("surveytransfer.changed.default");
    assertThat(remarks(imported, "age")).isEmpty();
  }

  private static final String PRESET_CHOICES =
      """
      list_name|name|label
      kind|park|Park
      kind|street|Street
      """;

  private static String preset(JsonNode definition, String code) {
    return definition
        .at("/groups/0/pages")
        .valueStream()
        .flatMap(page -> page.path("questions").valueStream())
        .filter(question -> question.path("code").asString().equals(code))
        .filter(question -> question.has("default"))
        .map(question -> question.path("default").toString())
        .findFirst()
        .orElse("");
  }

  private static java.util.List<String> remarks(Imported imported, String question) {
    return imported.report().questions().stream()
        .filter(entry -> entry.name().equals(question))
        .flatMap(entry -> entry.remarks().stream())
        .map(remark -> remark.key())
        .toList();
  }
}
