package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.JsonNode;

/**
 * One object of a definition, field by field. What is missing or of another type is noted as a
 * problem, and something harmless is given in its place, so that reading goes on and finds the
 * other problems as well.
 */
final class Fields {

  private static final Pattern CODE = Pattern.compile("[a-z](?:_?[a-z0-9])*");
  private static final int CODE_LENGTH = 40;
  private static final int LONGEST_STRING = 300;

  private final Reading reading;
  private final String path;
  private final JsonNode node;
  private final Set<String> known = new HashSet<>();

  /** What all objects of one definition share. */
  record Reading(Problems problems, List<String> languages, String original) {}

  Fields(Reading reading, String path, JsonNode node) {
    this.reading = reading;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      problem("type.object");
    }
  }

  Reading reading() {
    return reading;
  }

  String path() {
    return path;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Notes a problem of the object itself. */
  void problem(String word, Object... arguments) {
    reading.problems().add(path, word, arguments);
  }

  /** Notes a problem of one field. */
  void problemAt(String name, String word, Object... arguments) {
    reading.problems().add(path(name), word, arguments);
  }

  /** The field, if it is there and not null. */
  @Nullable JsonNode optional(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  boolean has(String name) {
    return optional(name) != null;
  }

  private @Nullable JsonNode required(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      problemAt(name, "missing");
    }
    return value;
  }

  /** A field that must be one of these words. */
  String word(String name, List<String> words, @Nullable String otherwise) {
    JsonNode value = otherwise == null ? required(name) : optional(name);
    if (value != null && value.isString() && words.contains(value.stringValue())) {
      return value.stringValue();
    }
    if (value != null) {
      problemAt(name, "word", String.join(", ", words));
    }
    return otherwise == null ? words.getFirst() : otherwise;
  }

  /** A short text that no reader sees, such as a path or a version. */
  @Nullable String string(String name, Pattern form, String problem) {
    JsonNode value = optional(name);
    if (value == null) {
      return null;
    }
    if (!value.isString()
        || value.stringValue().length() > LONGEST_STRING
        || !form.matcher(value.stringValue()).matches()) {
      problemAt(name, problem);
      return null;
    }
    return value.stringValue();
  }

  /** A code; empty if there is none that can be used. */
  String code() {
    JsonNode value = required("code");
    if (value == null) {
      return "";
    }
    if (!isCode(value)) {
      problemAt("code", "code");
      return "";
    }
    return value.stringValue();
  }

  static boolean isCode(@Nullable JsonNode value) {
    return value != null
        && value.isString()
        && value.stringValue().length() <= CODE_LENGTH
        && CODE.matcher(value.stringValue()).matches();
  }

  boolean flag(String name) {
    JsonNode value = optional(name);
    if (value != null && !value.isBoolean()) {
      problemAt(name, "type.flag");
    }
    return value != null && value.booleanValue(false);
  }

  /** A whole number within these bounds, or null if there is none. */
  @Nullable Integer integer(String name, int least, int most) {
    JsonNode value = optional(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      problemAt(name, "type.integer");
      return null;
    }
    if (value.intValue() < least || value.intValue() > most) {
      problemAt(name, "range", least, most);
      return null;
    }
    return value.intValue();
  }

  int requiredInteger(String name, int least, int most) {
    if (required(name) == null) {
      return least;
    }
    Integer value = integer(name, least, most);
    return value == null ? least : value;
  }

  /** A number of at most 15 digits before the point, or null if there is none. */
  @Nullable Double number(String name) {
    JsonNode value = optional(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || !(Math.abs(value.doubleValue()) <= 1e15)) {
      problemAt(name, "type.number");
      return null;
    }
    return value.doubleValue();
  }

  double requiredNumber(String name, double otherwise) {
    if (required(name) == null) {
      return otherwise;
    }
    Double value = number(name);
    return value == null ? otherwise : value;
  }

  /** A text in one or more languages, the original among them, or null if there is none. */
  @Nullable LocalizedText text(String name, int longest) {
    JsonNode value = optional(name);
    return value == null ? null : localized(name, value, longest);
  }

  LocalizedText requiredText(String name, int longest) {
    JsonNode value = required(name);
    return value == null ? nothing() : localized(name, value, longest);
  }

  LocalizedText localized(String name, JsonNode value, int longest) {
    if (!value.isObject()) {
      problemAt(name, "type.texts");
      return nothing();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(reading.original(), "");
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String at = name + "." + entry.getKey();
      JsonNode text = entry.getValue();
      if (!reading.languages().contains(entry.getKey())) {
        problemAt(at, "language.other");
      } else if (!text.isString()) {
        problemAt(at, "type.text");
      } else if (text.stringValue().isBlank()) {
        problemAt(at, "blank");
      } else if (text.stringValue().length() > longest) {
        problemAt(at, "long", longest);
      } else {
        texts.put(entry.getKey(), text.stringValue());
      }
    }
    if (!value.has(reading.original())) {
      problemAt(name, "original", reading.original());
    }
    return new LocalizedText(texts);
  }

  /** In place of a text that is not there; never leaves the reader. */
  private LocalizedText nothing() {
    return new LocalizedText(Map.of(reading.original(), ""));
  }

  /** The objects of a list; empty if there is none and it need not be. */
  List<Fields> objects(String name, int least, int most) {
    JsonNode value = least > 0 ? required(name) : optional(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      problemAt(name, "type.list");
      return List.of();
    }
    if (value.size() < least) {
      problemAt(name, "few", least);
    }
    if (value.size() > most) {
      problemAt(name, "many", most);
      return List.of();
    }
    List<Fields> objects = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      objects.add(new Fields(reading, path(name) + "[" + i + "]", value.get(i)));
    }
    return objects;
  }

  /** The fields of the object that is in this field. */
  @Nullable Fields object(String name) {
    JsonNode value = optional(name);
    return value == null ? null : new Fields(reading, path(name), value);
  }

  /** Notes every field that nobody has asked for. */
  void end() {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        if (!known.contains(name)) {
          problemAt(name, "unknown");
        }
      }
    }
  }
}
