package org.stadtmosaik.survey.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.domain.StoredResponse;

/** Columns come from the definitions of all versions, cells from the responses. */
class ResponseTablesTest {

  private static final String FIRST =
      """
      {"schema":1,"code":"s","title":{"de":"T"},"languages":["de","en"],"original":"de","access":"open",
       "groups":[{"code":"g","shuffle":true,"pages":[
        {"code":"p","questions":[
         {"code":"one","type":"single","title":{"de":"Womit?","en":"How?"},"declinable":true,"shuffle":true,
          "options":[{"code":"bike","label":{"de":"Rad","en":"Bike"}},
                     {"code":"else","label":{"de":"Anders","en":"Other"},"other":true}]},
         {"code":"many","type":"multiple","title":{"de":"Was fehlt?"},"declinable":true,
          "options":[{"code":"tree","label":{"de":"Bäume"}},{"code":"bench","label":{"de":"Bänke"}}]},
         {"code":"rank","type":"ranking","title":{"de":"Zuerst?"},
          "options":[{"code":"a","label":{"de":"A"}},{"code":"b","label":{"de":"B"}}]}]},
        {"code":"r","questions":[
         {"code":"grid","type":"matrix","title":{"de":"Wie?"},
          "rows":[{"code":"noise","label":{"de":"Lärm"}},{"code":"light","label":{"de":"Licht"}}],
          "options":[{"code":"good","label":{"de":"gut"}},{"code":"bad","label":{"de":"schlecht"}}]},
         {"code":"age","type":"number","title":{"de":"Alter"},"min":0,"decimals":1,"declinable":true},
         {"code":"words","type":"text","title":{"de":"Warum {{age}}?"}},
         {"code":"ok","type":"consent","title":{"de":"Einverstanden?"}},
         {"code":"thanks","type":"info","title":{"de":"Danke"}}]}]}]}
      """;

  /** Another option, another question in between, and one question less. */
  private static final String SECOND =
      FIRST
          .replace(
              "{\"code\":\"tree\",\"label\":{\"de\":\"Bäume\"}}",
              "{\"code\":\"tree\",\"label\":{\"de\":\"Mehr Bäume\"}},"
                  + "{\"code\":\"toilet\",\"label\":{\"de\":\"Toiletten\"}}")
          .replace(
              "{\"code\":\"words\",\"type\":\"text\",\"title\":{\"de\":\"Warum {{age}}?\"}},", "")
          .replace(
              "{\"code\":\"age\"",
              "{\"code\":\"since\",\"type\":\"date\",\"title\":{\"de\":\"Seit?\"}},{\"code\":\"age\"");

  private final SortedMap<Integer, Definition> versions = versions(FIRST, SECOND);
  private final Variables variables = Variables.of(versions);

  @Test
  void haveTheColumnsOfAllVersionsInTheirPlaces() {
    assertThat(variables.list())
        .extracting(Variable::name)
        .containsExactly(
            "meta__version",
            "meta__week",
            "meta__language",
            "meta__channel",
            "meta__role",
            "one",
            "one__else__text",
            "many__tree",
            "many__toilet",
            "many__bench",
            "rank__a",
            "rank__b",
            "grid__noise",
            "grid__light",
            "since",
            "age",
            "words",
            "ok",
            "order__pages__g",
            "order__options__one");
  }

  @Test
  void onlyGetMoreColumnsWithAnotherVersion() {
    List<String> before =
        Variables.of(versions(FIRST)).list().stream().map(Variable::name).toList();
    assertThat(variables.list()).extracting(Variable::name).containsSubsequence(before);
  }

  @Test
  void putCodesWhereTheyBelong() {
    Map<String, String> row =
        row(
            Wording.CODES,
            response(
                2,
                """
                {"answers":{"one":"else","one__other":"zu Fuß","many":["tree","bench"],"rank":["b","a"],
                 "grid":{"light":"bad"},"since":"2020-02-29","age":41.5,"ok":true},
                 "order":{"pages":{"g":["r","p"]},"options":{"one":["else","bike"]}},"consent":"1"}
                """));
    assertThat(row)
        .containsEntry("meta__version", "2")
        .containsEntry("meta__week", "2026-11-23")
        .containsEntry("meta__language", "ar")
        .containsEntry("meta__channel", "paper")
        .containsEntry("meta__role", "lead")
        .containsEntry("one", "else")
        .containsEntry("one__else__text", "zu Fuß")
        .containsEntry("many__tree", "1")
        .containsEntry("many__toilet", "0")
        .containsEntry("many__bench", "1")
        .containsEntry("rank__a", "2")
        .containsEntry("rank__b", "1")
        .containsEntry("grid__noise", null)
        .containsEntry("grid__light", "bad")
        .containsEntry("since", "2020-02-29")
        .containsEntry("age", "41.5")
        .containsEntry("words", null)
        .containsEntry("ok", "1")
        .containsEntry("order__pages__g", "r p")
        .containsEntry("order__options__one", "else bike");
  }

  @Test
  void leaveEmptyWhatAVersionDidNotHaveYet() {
    Map<String, String> row =
        row(
            Wording.CODES,
            response(1, "{\"answers\":{\"many\":[\"tree\"],\"words\":\"\\\"x\\\", y\"}}"));
    assertThat(row)
        .containsEntry("many__tree", "1")
        .containsEntry("many__bench", "0")
        .containsEntry("many__toilet", null)
        .containsEntry("words", "\"x\", y")
        .containsEntry("order__pages__g", null);
  }

  @Test
  void haveACodeOfItsOwnForARefusalToAnswer() {
    Map<String, String> row =
        row(
            Wording.CODES,
            response(
                1,
                """
                {"answers":{"one__declined":true,"many__declined":true,"age__declined":true}}
                """));
    assertThat(row)
        .containsEntry("one", "-99")
        .containsEntry("one__else__text", null)
        .containsEntry("many__tree", "-99")
        .containsEntry("many__bench", "-99")
        .containsEntry("age", "-99");
  }

  @Test
  void putWordsForAReader() {
    Map<String, String> row =
        row(
            new Wording(Language.ENGLISH),
            response(
                2,
                """
                {"answers":{"one":"bike","many":["tree"],"grid":{"noise":"good"},"age__declined":true,"ok":false}}
                """));
    assertThat(row)
        .containsEntry("meta__language", "Arabic")
        .containsEntry("meta__channel", "on paper")
        .containsEntry("one", "Bike")
        .containsEntry("many__tree", "yes")
        .containsEntry("many__bench", "no")
        .containsEntry("grid__noise", "gut")
        .containsEntry("age", "prefer not to say")
        .containsEntry("ok", "no");
    assertThat(variables.titles(Language.ENGLISH)).contains("How?", "How?: Other", "Warum [age]?");
  }

  @Test
  void areNotBotheredByWhatNobodyAsked() {
    Map<String, String> row =
        row(
            Wording.CODES,
            response(
                1,
                """
                {"answers":{"gone":{"a":[1,{"b":2}]},"many":"tree","grid":[1],"one":["x"],"age":null,"rank":[1,"b"],
                 "words":"da"},"order":{"pages":[],"x":{"y":["z"]}},"more":[[]]}
                """));
    assertThat(row)
        .containsEntry("one", null)
        .containsEntry("age", null)
        .containsEntry("rank__b", "1")
        .containsEntry("words", "da");
  }

  @Test
  void areExplainedByTheCodebook() {
    Codebook codebook = new Codebook(variables, new LinkedHashSet<>(List.of("de", "en")));
    List<List<@Nullable String>> rows = new ArrayList<>();
    codebook.rows(row -> rows.add(row.stream().map(Cell::written).toList()));
    assertThat(codebook.columns())
        .extracting("name")
        .containsExactly(
            "variable",
            "question",
            "type",
            "kind",
            "first_version",
            "last_version",
            "value",
            "label.de",
            "label.en");
    assertThat(rows)
        .contains(
            row("one", "one", "single", "value", "1", "2", null, "Womit?", "How?"),
            row("one", "one", "single", "value", "1", "2", "bike", "Rad", "Bike"),
            row(
                "one",
                "one",
                "single",
                "value",
                "1",
                "2",
                "-99",
                "möchte ich nicht sagen",
                "prefer not to say"),
            row(
                "many__tree",
                "many",
                "multiple",
                "chosen",
                "1",
                "2",
                null,
                "Was fehlt?: Mehr Bäume",
                null),
            row("many__toilet", "many", "multiple", "chosen", "2", "2", "1", "ja", "yes"),
            row("words", "words", "text", "value", "1", "1", null, "Warum [age]?", null));
  }

  private Map<String, String> row(Wording wording, StoredResponse response) {
    List<Cell> cells = new RowReader(versions, variables, wording).row(response);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(variables.list().get(i).name(), cells.get(i).written());
    }
    return row;
  }

  private static List<@Nullable String> row(@Nullable String... cells) {
    return Arrays.asList(cells);
  }

  private static StoredResponse response(int version, String body) {
    return new StoredResponse(version, LocalDate.of(2026, 11, 23), "ar", "paper", "lead", body);
  }

  private static SortedMap<Integer, Definition> versions(String... definitions) {
    SortedMap<Integer, Definition> versions = new TreeMap<>();
    for (String definition : definitions) {
      versions.put(versions.size() + 1, DefinitionReader.read(definition));
    }
    return versions;
  }
}
