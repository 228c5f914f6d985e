package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits as they are stored. */
public final class EditJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EditJson() {}

  /** Writes it as JSON. */
  public static String write(Edit edit) {
    return node(edit).toString();
  }

  /** Reads what {@link #write} wrote. */
  public static Edit read(String json) {
    return edit(JSON.readTree(json));
  }

  private static ObjectNode node(Edit edit) {
    ObjectNode node = JSON.createObjectNode();
    switch (edit) {
      case Edit.Put(String address, String field, JsonNode value) -> {
        node.put("do", "put").put("at", address).put("field", field);
        if (value != null) {
          node.set("value", value);
        }
      }
      case Edit.Insert(String parent, int index, ObjectNode element) -> {
        node.put("do", "insert").put("at", parent).put("index", index);
        node.set("value", element);
      }
      case Edit.Remove(String address) -> node.put("do", "remove").put("at", address);
      case Edit.Move(String address, String parent, int index) ->
          node.put("do", "move").put("at", address).put("to", parent).put("index", index);
      case Edit.Rename(String address, String code) ->
          node.put("do", "rename").put("at", address).put("to", code);
      case Edit.Mark(String text, String language, String hash) ->
          node.put("do", "mark").put("at", text).put("field", language).put("to", hash);
      case Edit.Several(List<Edit> edits) -> {
        ArrayNode all = node.put("do", "several").putArray("all");
        edits.forEach(each -> all.add(node(each)));
      }
    }
    return node;
  }

  private static Edit edit(JsonNode node) {
    String at = node.path("at").stringValue("");
    String to = node.path("to").stringValue(null);
    String field = node.path("field").stringValue("");
    int index = node.path("index").intValue(0);
    return switch (node.path("do").stringValue("")) {
      case "put" -> new Edit.Put(at, field, value(node));
      case "insert" -> new Edit.Insert(at, index, (ObjectNode) node.path("value"));
      case "remove" -> new Edit.Remove(at);
      case "move" -> new Edit.Move(at, text(to), index);
      case "rename" -> new Edit.Rename(at, text(to));
      case "mark" -> new Edit.Mark(at, field, to);
      default -> {
        List<Edit> all = new ArrayList<>();
        node.path("all").forEach(each -> all.add(edit(each)));
        yield new Edit.Several(all);
      }
    };
  }

  private static @Nullable JsonNode value(JsonNode node) {
    return node.get("value");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
