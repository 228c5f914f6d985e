package org.stadtmosaik.survey.transfer.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final tools.jackson.databind.json.JsonMapper JSON =
      tools.jackson.databind.json.JsonMapper.builder().build();

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

  private static final String CASCADE =
      """
      type|name|label|choice_filter
      select_one area|area|Area?
      select_one street|street|Street?|Area=${area}
      select_multiple street|walked|Where do you walk?|area = ${area} and kind = 'quiet'
      select_multiple street|liked|Where is it nice?|selected(${walked}, name)
      """;

  private static final String STREETS =
      """
      list_name|name|label|Area|kind
      area|north|North
      area|south|South
      street|quay|Quay|north|quiet
      street|ring|Ring|north|loud
      street|park|Park lane|south|quiet
      street|mill|Mill lane|nowhere|quiet
      """;

  /** A column is mostly called as the question that it is compared with. */
  @Test
  void offersOfAListWhatTheFilterLeaves() throws Exception {
    Imported imported =
        read(new Workbook().with("survey", CASCADE).with("choices", STREETS).file(), "a.xlsx");
    JsonNode pages = imported.document().definition().at("/groups/0/pages");

    assertThat(offered(pages.at("/1/questions/0")))
        .containsExactly(
            "quay {\"==\":[{\"var\":\"area\"},\"north\"]}",
            "ring {\"==\":[{\"var\":\"area\"},\"north\"]}",
            "park {\"==\":[{\"var\":\"area\"},\"south\"]}");
    assertThat(offered(pages.at("/2/questions/0")))
        .containsExactly(
            "quay {\"==\":[{\"var\":\"area\"},\"north\"]}",
            "park {\"==\":[{\"var\":\"area\"},\"south\"]}");
    assertThat(offered(pages.at("/3/questions/0")))
        .containsExactly(
            "quay {\"in\":[\"quay\",{\"var\":\"walked\"}]}",
            "park {\"in\":[\"park\",{\"var\":\"walked\"}]}");
    assertThat(imported.report().conditions()).allMatch(condition -> condition.isConverted());
  }

  private static List<String> offered(JsonNode question) {
    return question
        .path("options")
        .valueStream()
        .map(option -> option.path("code").asString() + " " + option.path("showIf"))
        .toList();
  }

  @Test
  void asksNothingThatTheFormHasSwitchedOff() throws Exception {
    Imported imported =
        read(
            form(
                """
                type|name|label|disabled
                text|a|**Was** fehlt?|no
                text|b|Und hier?|yes
                """),
            "a.xlsx");

    assertThat(
            imported
                .document()
                .definition()
                .at("/groups/0/pages/0/questions/0/title/en")
                .asString())
        .isEqualTo("Was fehlt?");
    assertThat(imported.report().questions())
        .filteredOn(question -> question.outcome() == Outcome.NOT_TAKEN)
        .singleElement()
        .satisfies(it -> assertThat(it.name()).isEqualTo("b"));
  }

  @Test
  void takesLimitsOfDays() throws Exception {
    JsonNode pages =
        read(
                form(
                    """
                    type|name|label|constraint
                    date|a|A|. <= today()
                    date|b|B|today() >= . and . >= date('1900-01-01')
                    date|c|C|. >= '2020-01-01' and . <= date('2020-12-31')
                    date|d|D|. > ${c}
                    date|e|E|. > today()
                    """),
                "a.xlsx")
            .document()
            .definition()
            .at("/groups/0/pages");

    assertThat(pages.at("/0/questions/0/past").asBoolean()).isTrue();
    assertThat(pages.at("/1/questions/0/past").asBoolean()).isTrue();
    assertThat(pages.at("/1/questions/0/min").asString()).isEqualTo("1900-01-01");
    assertThat(pages.at("/2/questions/0/min").asString()).isEqualTo("2020-01-01");
    assertThat(pages.at("/2/questions/0/max").asString()).isEqualTo("2020-12-31");
    assertThat(pages.at("/3/questions/0/validate")).hasSize(1);
    assertThat(pages.at("/4/questions/0").has("validate")).isFalse();
    assertThat(pages.at("/4/questions/0").has("past")).isFalse();
  }

  /** A filter that leaves nothing is a mistake in the file; nobody could answer. */
  @Test
  void keepsAListThatItsFilterLeavesNothingOf() throws Exception {
    String nothing = CASCADE.replace("kind = 'quiet'", "kind = 'green'");
    Imported imported =
        read(new Workbook().with("survey", nothing).with("choices", STREETS).file(), "a.xlsx");

    assertThat(offered(imported.document().definition().at("/groups/0/pages/2/questions/0")))
        .hasSize(4);
    assertThat(imported.report().conditions())
        .filteredOn(condition -> !condition.isConverted())
        .singleElement()
        .satisfies(it -> assertThat(it.question()).isEqualTo("walked"));
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
            .set("survey", "name", "personen", "default", "if(${wohnform} = 'miete', 2, 3)")
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
    assertThat(definition.at("/groups/0/pages/1/questions/0/defaultRule").toString())
        .isEqualTo("{\"if\":[{\"==\":[{\"var\":\"wohnform\"},\"miete\"]},2,3]}");
    assertThat(definition.path("consent")).isEqualTo(document.definition().path("consent"));
  }

  /** They stood in no column of its own before the format had a number. */
  @Test
  void keepsTheLimitsOfDaysOfEarlierFiles() throws Exception {
    assertThat(dated(Workbook.of(limitedDay()).set("settings", "form_id", "tage", FORMAT, "")))
        .isEqualTo(
            "{\"code\":\"day\",\"type\":\"date\",\"title\":{\"de\":\"Wann?\"},"
                + "\"min\":\"1900-01-01\",\"past\":true}");
  }

  @Test
  void takesLimitsOfDaysAwayThatSomebodyHasTakenOutOfTheSheet() throws Exception {
    assertThat(dated(Workbook.of(limitedDay())))
        .isEqualTo("{\"code\":\"day\",\"type\":\"date\",\"title\":{\"de\":\"Wann?\"}}");
  }

  /** A change of the cell can't mean what the cell can't say. */
  @Test
  void keepsChecksThatASheetCannotSay() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporter.XLSFORM.write(
        QuestionnaireDocument.read(
            """
            {"code":"zahl","title":{"de":"Zahl"},"original":"de","languages":["de"],
             "groups":[{"code":"g","pages":[{"code":"p","questions":[
               {"code":"day","type":"number","title":{"de":"Wie viele?"},"validate":[
                 {"rule":{"<":[{"var":"day"},9]},"message":{"de":"Zu viele."}},
                 {"rule":{"merge":[{"var":"day"}]},"message":{"de":"Anders."}}]}]}]}]}
            """),
        out);
    byte[] file =
        Workbook.of(out.toByteArray()).set("survey", "name", "day", "constraint", ". < 5").file();

    JsonNode checks =
        read(file, "zahl.xlsx").document().element("question:day").orElseThrow().path("validate");

    assertThat(checks).hasSize(2);
    assertThat(checks.at("/0/rule").toString()).contains("{\"<\":[{\"var\":\"day\"},5]}");
    assertThat(checks.at("/1/message/de").asString()).isEqualTo("Anders.");
  }

  private static final String FORMAT = "stadtmosaik::format";

  private static String dated(Workbook changed) throws java.io.IOException {
    byte[] file = changed.set("survey", "name", "day", "constraint", "").file();
    return read(file, "tage.xlsx").document().element("question:day").orElseThrow().toString();
  }

  private static byte[] limitedDay() throws java.io.IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Exporter.XLSFORM.write(
        QuestionnaireDocument.read(
            """
            {"code":"tage","title":{"de":"Tage"},"original":"de","languages":["de"],
             "groups":[{"code":"g","pages":[{"code":"p","questions":[
               {"code":"day","type":"date","title":{"de":"Wann?"},
                "min":"1900-01-01","past":true}]}]}]}
            """),
        out);
    return out.toByteArray();
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
      date|day|Day?|today()
      date|opened|Opened?|2026-05-01
      time|clock|Clock?|08:30:00.000
      time|clock2|Clock?|now()
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
    assertThat(preset(definition, "day")).isEqualTo("\"today\"");
    assertThat(preset(definition, "clock2")).isEmpty();
    assertThat(preset(definition, "gone") + preset(definition, "sure")).isEmpty();
    assertThat(remarks(imported, "day")).isEmpty();
    assertThat(remarks(imported, "clock2")).containsExactly("surveytransfer.changed.defaultRule");
    assertThat(remarks(imported, "gone")).containsExactly("surveytransfer.changed.default");
    assertThat(remarks(imported, "age")).isEmpty();
  }

  private static final String RULES =
      """
      type|name|label|default
      select_one kind or_other|kind|Place?|
      select_multiple kind|kinds|Places?|${kind}
      select_one kind|again|Again?|if(${kind} = 'park', 'street', ${kind})
      integer|age|Age?|
      integer|older|Older?|${age} + 1
      decimal|half|Half?|${age} div 2
      text|words|Words?|Aged ${age}, says ${kind_other}
      text|same|Same?|${words}
      text|both|Both?|concat(${words}, '!')
      date|opened|Opened?|
      date|day|Day?|once(${opened})
      text|place|Place?|${kind}
      select_one kind|moon|Moon?|if(${age} > 3, 'moon', 'park')
      integer|soon|Soon?|${late}
      integer|late|Late?|
      image|photo|Photo?|${words}
      """;

  @Test
  void takesRulesForDefaults() throws Exception {
    Imported imported = rules();

    assertThat(rule(imported, "kinds")).isEqualTo("{'merge':[{'var':'kind'}]}");
    assertThat(rule(imported, "again"))
        .isEqualTo("{'if':[{'==':[{'var':'kind'},'park']},'street',{'var':'kind'}]}");
    assertThat(rule(imported, "older")).isEqualTo("{'+':[{'var':['age',0]},1]}");
    assertThat(rule(imported, "half")).isEqualTo("{'/':[{'var':['age',0]},2]}");
    assertThat(rule(imported, "words"))
        .isEqualTo("{'cat':['Aged ',{'cat':[{'var':'age'}]},', says ',{'var':'kind__other'}]}");
    assertThat(rule(imported, "same")).isEqualTo("{'var':'words'}");
    assertThat(rule(imported, "both")).isEqualTo("{'cat':[{'var':'words'},'!']}");
    assertThat(rule(imported, "day")).isEqualTo("{'var':'opened'}");
    assertThat(imported.report().conditions())
        .filteredOn(condition -> condition.kind().equals("default") && condition.isConverted())
        .hasSize(8);
  }

  @Test
  void listsRulesForDefaultsThatItCannotTake() throws Exception {
    Imported imported = rules();

    for (String name : java.util.List.of("place", "moon", "soon", "photo")) {
      assertThat(rule(imported, name)).isEmpty();
      assertThat(remarks(imported, name)).containsExactly("surveytransfer.changed.defaultRule");
    }
    assertThat(imported.report().conditions())
        .filteredOn(condition -> !condition.isConverted())
        .extracting(condition -> condition.question())
        .containsExactly("place", "moon", "soon", "photo");
  }

  @Test
  void writesRulesForDefaultsAsTheFormatHasThem() {
    assertThat(cell("'defaultRule':{'if':[{'==':[{'var':'a'},'x']},1,2]}"))
        .isEqualTo("if(${a} = 'x', 1, 2)");
    assertThat(cell("'defaultRule':{'cat':['Für ',{'var':'a'}]}"))
        .isEqualTo("concat('Für ', ${a})");
    assertThat(cell("'defaultRule':{'merge':[{'var':'a'}]}")).isEmpty();
    assertThat(cell("'default':'today'")).isEqualTo("today()");
  }

  private static String cell(String field) {
    JsonNode definition = JSON.readTree("{\"original\":\"de\",\"groups\":[]}");
    String question = "{'code':'q','type':'date'," + field + "}";
    return FormCells.of(definition)
        .of("question", JSON.readTree(question.replace('\'', '"')))
        .get("default");
  }

  private static Imported rules() throws java.io.IOException {
    Imported imported =
        read(
            new Workbook().with("survey", RULES).with("choices", PRESET_CHOICES).file(),
            "regeln.xlsx");
    DefinitionReader.read(imported.document().definition().toString());
    return imported;
  }

  private static String rule(Imported imported, String code) {
    return imported
        .document()
        .element("question:" + code)
        .map(question -> question.path("defaultRule").toString().replace('"', '\''))
        .orElse("");
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
