package org.stadtmosaik.survey.transfer.xlsform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a definition, finished or not, as an XLSForm that comes back the same. */
public final class FormExport {

  private final ObjectNode definition;
  private final FormCells cells;
  private final List<Map<String, String>> survey = new ArrayList<>();
  private final List<Map<String, String>> choices = new ArrayList<>();

  private FormExport(ObjectNode definition) {
    this.definition = definition;
    this.cells = FormCells.of(definition);
  }

  /**
   * Writes a workbook.
   *
   * @param notes what the definition has no place for
   */
  public static void write(ObjectNode definition, ObjectNode notes, OutputStream out)
      throws IOException {
    FormExport export = new FormExport(definition);
    export.groups();
    try (Workbook workbook = new Workbook(out, "Stadtmosaik", "1.0")) {
      sheet(workbook, "survey", export.survey);
      sheet(workbook, "choices", export.choices);
      sheet(workbook, "settings", List.of(export.settings(notes)));
    }
  }

  private static void sheet(Workbook workbook, String name, List<Map<String, String>> rows)
      throws IOException {
    Set<String> columns = new LinkedHashSet<>();
    if (name.equals("choices")) {
      columns.add("list_name");
      columns.add("name");
    }
    rows.forEach(row -> columns.addAll(row.keySet()));
    Worksheet sheet = workbook.newWorksheet(name);
    int column = 0;
    for (String header : columns) {
      sheet.value(0, column, header);
      for (int row = 0; row < rows.size(); row++) {
        String text = rows.get(row).getOrDefault(header, "");
        if (!text.isEmpty()) {
          sheet.value(row + 1, column, text);
        }
      }
      column++;
    }
    sheet.finish();
  }

  private Map<String, String> settings(ObjectNode notes) {
    Map<String, String> row = new LinkedHashMap<>();
    String original = cells.languages().getFirst();
    row.put("form_title", FormCells.clean(definition.path("title").path(original).asString("")));
    row.put("form_id", definition.path("code").asString());
    row.put("default_language", FormCells.named(original));
    ObjectNode rest = definition.deepCopy();
    rest.remove("groups");
    row.put(OwnColumns.FORMAT, OwnColumns.PRESENT);
    row.putAll(OwnColumns.cells(OwnColumns.SURVEY, rest));
    row.putAll(OwnColumns.cells(OwnColumns.NOTES, notes));
    return row;
  }

  private void groups() {
    for (JsonNode group : definition.path("groups")) {
      begin("group", group, "pages");
      for (JsonNode page : group.path("pages")) {
        begin("page", page, "questions");
        page.path("questions").forEach(this::question);
        end("page", page);
      }
      end("group", group);
    }
  }

  private void begin(String kind, JsonNode element, String children) {
    ObjectNode own = (ObjectNode) element.deepCopy();
    own.remove(children);
    add(kind, element, own);
  }

  private void add(String kind, JsonNode element, ObjectNode own) {
    Map<String, String> row = cells.of(kind, element);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", kind).set("json", own);
    row.putAll(OwnColumns.cells(OwnColumns.ELEMENT, json));
    survey.add(row);
  }

  private void end(String kind, JsonNode element) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("type", "end_group");
    row.put("name", kind + "_" + element.path("code").asString());
    row.putAll(part(element.path("code").asString(), ""));
    survey.add(row);
  }

  /** What is only there for other programs; left out when it comes back. */
  private static Map<String, String> part(String of, String row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", "part").put("of", of).put("row", row);
    return OwnColumns.cells(OwnColumns.ELEMENT, json);
  }

  private void question(JsonNode question) {
    add("question", question, (ObjectNode) question.deepCopy());
    String code = question.path("code").asString();
    JsonNode options = question.has("areas") ? question.path("areas") : question.path("options");
    for (JsonNode option : options) {
      choices.add(choice(code, option));
    }
    if (question.path("type").asString().equals("matrix")) {
      for (JsonNode row : question.path("rows")) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("type", "select_one " + code);
        line.put("name", code + "_" + row.path("code").asString());
        cells.texts(line, "label", row.path("label"));
        line.putAll(part(code, row.path("code").asString()));
        survey.add(line);
      }
      end("question", question);
    }
    other(question, code);
  }

  private Map<String, String> choice(String list, JsonNode option) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("list_name", list);
    row.put("name", option.path("code").asString());
    cells.texts(row, "label", option.path("label"));
    return row;
  }

  private void other(JsonNode question, String code) {
    for (JsonNode option : question.path("options")) {
      if (option.path("other").booleanValue(false)) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("type", "text");
        row.put("name", code + "_other");
        cells.texts(row, "label", option.path("label"));
        row.put("relevant", "selected(${" + code + "}, '" + option.path("code").asString() + "')");
        row.putAll(part(code, "other"));
        survey.add(row);
      }
    }
  }
}
