package org.stadtmosaik.survey.transfer.xlsform;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings back what {@link FormExport} has written: everything as it was, but for the cells that
 * somebody has changed since, and with the rows that somebody has added.
 */
final class FormRestore {

  private static final List<String> LIMITS = List.of("min", "max", "past");

  private final FormTable survey;
  private final Choices choices;
  private final Draft draft;
  private final FormNames names = new FormNames();
  private final FormQuestions questions;
  private final FormRules rules;

  /** The types of questions whose limits stand in the column constraint. */
  private final Set<String> limited;

  private final Map<String, ObjectNode> restored = new HashMap<>();
  private final Map<ObjectNode, ReportBuilder.Entry> entries = new IdentityHashMap<>();
  private FormCells cells;
  private @Nullable ArrayNode pages;
  private @Nullable ObjectNode page;

  private FormRestore(FormTable survey, Choices choices, boolean withDays, Draft draft) {
    this.survey = survey;
    this.limited = withDays ? Set.of("number", "date") : Set.of("number");
    this.choices = choices;
    this.draft = draft;
    this.questions = new FormQuestions(draft, names, choices);
    this.rules = new FormRules(draft, names, choices);
    this.cells = FormCells.of(draft.root());
  }

  static Draft read(FormTable survey, Choices choices, FormTable.Row settings, ObjectNode root) {
    ObjectNode whole = root.deepCopy();
    whole.putArray("groups");
    FormRestore restore =
        new FormRestore(
            survey, choices, !settings.get(OwnColumns.FORMAT).isEmpty(), Draft.of(whole));
    restore.rows();
    return restore.draft;
  }

  private void rows() {
    Map<FormTable.Row, ObjectNode> own = new LinkedHashMap<>();
    ObjectNode seen = JsonNodeFactory.instance.objectNode();
    ArrayNode all =
        seen.putArray("groups").addObject().putArray("pages").addObject().putArray("questions");
    for (FormTable.Row row : survey.rows()) {
      OwnColumns.read(row, OwnColumns.ELEMENT)
          .ifPresent(json -> {
            own.put(row, json);
            if (json.path("kind").asString().equals("question")) {
              all.add(json.path("json"));
              draft.reserve(json.path("json").path("code").asString());
            }
          });
    }
    cells = new FormCells(cells.languages(), FormCells.of(seen).several());
    for (FormTable.Row row : survey.rows()) {
      ObjectNode json = own.get(row);
      if (json != null) {
        element(row, json);
      } else if (!row.get("type").isEmpty()) {
        added(row);
      }
    }
  }

  private void element(FormTable.Row row, ObjectNode json) {
    if (json.path("kind").asString().equals("part")) {
      part(row, json);
      return;
    }
    if (!(json.path("json") instanceof ObjectNode element)) {
      throw new TransferRefusedException("ownColumn", OwnColumns.ELEMENT, row.number());
    }
    String kind = json.path("kind").asString();
    Map<String, String> written = cells.of(kind, saidInColumns(element));
    switch (kind) {
      case "group" -> {
        ((ArrayNode) draft.root().get("groups")).add(element);
        pages = element.putArray("pages");
      }
      case "page" -> {
        if (pages == null) {
          throw new TransferRefusedException("groupClosed", row.number());
        }
        pages.add(element);
        element.putArray("questions");
        page = element;
      }
      default -> question(row, element);
    }
    changes(row, element, written);
  }

  /** Without limits that the columns of this file say nothing of. */
  private ObjectNode saidInColumns(ObjectNode element) {
    return element.path("type").asString().equals("date") && !limited.contains("date")
        ? element.deepCopy().remove(LIMITS)
        : element;
  }

  private void question(FormTable.Row row, ObjectNode element) {
    if (page == null) {
      throw new TransferRefusedException("groupClosed", row.number());
    }
    ((ArrayNode) page.get("questions")).add(element);
    String code = element.path("code").asString();
    restored.put(code, element);
    ReportBuilder.Entry entry =
        draft.report().question(code, row.get("type"), Draft.wording(element.path("title")));
    entry.becomes(code);
    entries.put(element, entry);
    options(element, code);
    define(element, code);
  }

  private void define(ObjectNode element, String code) {
    Map<String, String> options = new HashMap<>();
    JsonNode list = element.has("areas") ? element.path("areas") : element.path("options");
    list.forEach(
        option -> options.put(option.path("code").asString(), option.path("code").asString()));
    Reference reference =
        switch (element.path("type").asString()) {
          case "multiple", "ranking" -> new Reference.Many(code, options);
          case "single", "place", "picture" ->
              element.path("multiple").booleanValue(false)
                  ? new Reference.Many(code, options)
                  : new Reference.Single(code, Kind.CHOICE, options);
          case "number", "scale", "slider" -> new Reference.Single(code, Kind.NUMBER, Map.of());
          case "text" -> new Reference.Single(code, Kind.TEXT, Map.of());
          default -> new Reference.Single(code, Kind.ANY, Map.of());
        };
    names.define(code, reference);
    names.define(code + "_other", new Reference.Single(code + "__other", Kind.TEXT, Map.of()));
    for (JsonNode row : element.path("rows")) {
      String name = row.path("code").asString();
      names.define(
          code + "_" + name, new Reference.Single(code + "." + name, Kind.CHOICE, options));
    }
  }

  /** The options in the order of the sheet; those that are gone there are gone. */
  private void options(ObjectNode element, String code) {
    String field = element.has("areas") ? "areas" : "options";
    if (!(element.get(field) instanceof ArrayNode before) || before.isEmpty()) {
      return;
    }
    Map<String, ObjectNode> known = new LinkedHashMap<>();
    before.forEach(option -> known.put(option.path("code").asString(), (ObjectNode) option));
    if (known.size() < before.size() || choices.list(code).isEmpty()) {
      return;
    }
    ArrayNode now = JsonNodeFactory.instance.arrayNode();
    for (FormTable.Row row : choices.list(code)) {
      ObjectNode option = known.get(row.get("name"));
      if (option == null) {
        option = JsonNodeFactory.instance.objectNode();
        option.put("code", org.stadtmosaik.survey.transfer.draft.Codes.of(row.get("name")));
      }
      texts(row, "label", option, "label", written(option.path("label")));
      now.add(option);
    }
    element.set(field, now);
  }

  private Map<String, String> written(JsonNode text) {
    Map<String, String> written = new LinkedHashMap<>();
    cells.texts(written, "label", text);
    return written;
  }

  private void part(FormTable.Row row, ObjectNode json) {
    ObjectNode question = restored.get(json.path("of").asString());
    if (question == null) {
      return;
    }
    for (JsonNode each : question.path("rows")) {
      if (each instanceof ObjectNode line
          && line.path("code").asString().equals(json.path("row").asString())) {
        texts(row, "label", line, "label", written(line.path("label")));
      }
    }
  }

  /** Takes over the texts that differ from what was written. */
  private void texts(
      FormTable.Row row,
      String column,
      ObjectNode element,
      String field,
      Map<String, String> written) {
    for (String tag : cells.languages()) {
      String header = column + "::" + FormCells.named(tag);
      String now = FormCells.clean(row.exact(header));
      String before = written.getOrDefault(header, "");
      if (!now.strip().equals(before.strip())) {
        ObjectNode text =
            element.get(field) instanceof ObjectNode there ? there : element.putObject(field);
        if (now.isBlank()) {
          text.remove(tag);
        } else {
          text.put(tag, now.strip());
        }
      }
    }
  }

  private void changes(FormTable.Row row, ObjectNode element, Map<String, String> written) {
    texts(row, "label", element, "title", written);
    boolean question = written.containsKey("required");
    if (question) {
      texts(row, "hint", element, "help", written);
      if (element.path("validate").path(0) instanceof ObjectNode first) {
        texts(row, "constraint_message", first, "message", written);
      }
    }
    for (String column : List.of("relevant", "required", "constraint", "calculation")) {
      if (!row.get(column).equals(written.getOrDefault(column, "").strip())) {
        changed(row, column, element);
      }
    }
    // Files from before there was such a column say nothing about it.
    ReportBuilder.Entry entry = entries.get(element);
    if (entry != null
        && survey.columns().contains("default")
        && !row.get("default").equals(written.getOrDefault("default", "").strip())) {
      element.remove(List.of("default", "defaultRule"));
      FormQuestions.Made made = new FormQuestions.Made(row, element, Map.of());
      FormDefaults.give(made, entry);
      FormDefaults.rule(made, draft, names.at(row.get("name")), entry);
    }
  }

  private void changed(FormTable.Row row, String column, ObjectNode element) {
    String field =
        switch (column) {
          case "relevant" -> "showIf";
          case "constraint" -> "validate";
          case "calculation" -> "value";
          default -> "required";
        };
    List<JsonNode> unsaid = column.equals("constraint") ? cells.unsaid(element) : List.of();
    element.remove(field);
    if (column.equals("constraint") && limited.contains(element.path("type").asString())) {
      element.remove(LIMITS);
    }
    Map<String, String> only = new LinkedHashMap<>();
    only.put("name", row.get("name"));
    only.put(column, row.get(column));
    row.cells()
        .forEach((name, text) -> {
          if (name.startsWith("constraint_message")) {
            only.put(name, text);
          }
        });
    FormTable.Row part = new FormTable.Row(row.number(), only);
    rules.give(new FormQuestions.Made(part, element, Map.of()));
    if (!unsaid.isEmpty()) {
      ArrayNode checks =
          element.get("validate") instanceof ArrayNode now ? now : element.putArray("validate");
      unsaid.forEach(checks::add);
    }
  }

  /** A row that is not from here becomes a question where it stands. */
  private void added(FormTable.Row row) {
    FormType type = FormType.of(row.get("type"));
    if (type.begins() || type.ends()) {
      throw new TransferRefusedException("groupAdded", row.number());
    }
    if (row.get("name").isEmpty() || page == null) {
      throw new TransferRefusedException("noName", row.number());
    }
    Optional<FormQuestions.Made> made = questions.make(row, type, page);
    made.ifPresent(rules::give);
  }
}
