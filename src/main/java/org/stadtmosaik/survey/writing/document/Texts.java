package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The texts of an element, each in its languages. */
final class Texts {

  /** In the order in which people read them. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "survey", List.of("title", "intro", "thanks"),
          "consent", List.of("text"),
          "quota", List.of("message"),
          "group", List.of("title"),
          "page", List.of(),
          "question", List.of("title", "help", "ends.0", "ends.1", "unit"),
          "option", List.of("label", "imageText"),
          "row", List.of("label"),
          "area", List.of("label"),
          "validation", List.of("message"));

  private Texts() {}

  static List<DocumentText> of(Address address, ObjectNode element) {
    List<DocumentText> texts = new ArrayList<>();
    for (String field : fields(address, element)) {
      if (at(element, field) instanceof ObjectNode text) {
        texts.add(new DocumentText(address.toString(), field, values(text)));
      }
    }
    return texts;
  }

  /** Whether this field of such an element is a text. */
  static boolean isText(Address address, ObjectNode element, String field) {
    return fields(address, element).contains(field);
  }

  private static List<String> fields(Address address, ObjectNode element) {
    String kind = address.partKind() == null ? address.kind() : address.partKind();
    List<String> fields = new ArrayList<>(FIELDS.getOrDefault(kind, List.of()));
    if (kind.equals("question") && element.get("labels") instanceof ObjectNode labels) {
      labels.propertyNames().stream()
          .sorted(Comparator.comparingInt(Texts::number))
          .map(value -> "labels." + value)
          .forEach(fields::add);
    }
    return fields;
  }

  private static int number(String text) {
    return text.matches("-?\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  static JsonNode at(JsonNode element, String field) {
    JsonNode at = element;
    for (String name : field.split("\\.", -1)) {
      at = at.isArray() ? at.path(Tree.index(name)) : at.path(name);
    }
    return at;
  }

  private static Map<String, String> values(ObjectNode text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : text.properties()) {
      String value = each.getValue().stringValue("");
      if (!value.isBlank()) {
        values.put(each.getKey(), value);
      }
    }
    return values;
  }
}
