package org.stadtmosaik.survey.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a question has its texts; see {@code DefinitionReader} for the form. */
final class QuestionTexts {

  private static final List<String> OWN = List.of("title", "help", "unit");
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "options", List.of("label", "imageText"),
          "rows", List.of("label"),
          "areas", List.of("label"),
          "validate", List.of("message"));

  private QuestionTexts() {}

  /** Each text, an object of languages and words, still a part of the question. */
  static List<ObjectNode> of(ObjectNode question) {
    List<ObjectNode> texts = new ArrayList<>();
    OWN.forEach(field -> add(texts, question.get(field)));
    question.path("ends").forEach(end -> add(texts, end));
    question.path("labels").values().forEach(label -> add(texts, label));
    for (String list : List.of("options", "rows", "areas", "validate")) {
      for (ObjectNode part : objects(question, list)) {
        PARTS.getOrDefault(list, List.of()).forEach(field -> add(texts, part.get(field)));
      }
    }
    return texts;
  }

  /** The words by language, without empty ones. */
  static Map<String, String> values(JsonNode text) {
    Map<String, String> values = new LinkedHashMap<>();
    if (text.isObject()) {
      for (Map.Entry<String, JsonNode> entry : text.properties()) {
        String words = entry.getValue().stringValue("");
        if (!words.isBlank()) {
          values.put(entry.getKey(), words);
        }
      }
    }
    return values;
  }

  static List<ObjectNode> objects(JsonNode parent, String list) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode each : parent.path(list)) {
      if (each instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  private static void add(
      List<ObjectNode> texts, @org.jspecify.annotations.Nullable JsonNode text) {
    if (text instanceof ObjectNode object) {
      texts.add(object);
    }
  }
}
