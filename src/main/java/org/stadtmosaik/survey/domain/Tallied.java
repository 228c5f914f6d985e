package org.stadtmosaik.survey.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is counted of a survey as answers come in, and of which answers from before are still being
 * counted.
 *
 * @param parts {@code ""} for each question by itself, and questions by which others are split; for
 *     each the mark of the count that is under way, or {@code ""}
 */
public record Tallied(Map<String, String> parts) {

  private static final String EACH = "*";
  private static final String COUNTING = "?";

  public Tallied {
    parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Nothing is counted. */
  public static Tallied nothing() {
    return new Tallied(Map.of());
  }

  static Tallied read(String column) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String word : column.split(" ")) {
      if (!word.isEmpty()) {
        int mark = word.indexOf(COUNTING);
        String part = mark < 0 ? word : word.substring(0, mark);
        parts.put(part.equals(EACH) ? "" : part, mark < 0 ? "" : word.substring(mark));
      }
    }
    return new Tallied(parts);
  }

  String written() {
    return parts.entrySet().stream()
        .map(part -> (part.getKey().isEmpty() ? EACH : part.getKey()) + part.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Whether the figures of this part are complete. */
  public boolean isReady(String part) {
    return "".equals(parts.get(part));
  }

  /** The questions by which others are split. */
  public List<String> splits() {
    return parts.keySet().stream().filter(part -> !part.isEmpty()).toList();
  }

  /** The parts that are still to be counted. */
  public List<String> pending() {
    List<String> pending = new ArrayList<>();
    if (!parts.containsKey("")) {
      pending.add("");
    }
    parts.forEach((part, mark) -> {
      if (!mark.isEmpty()) {
        pending.add(part);
      }
    });
    return pending;
  }

  /** These splits instead; those that are new are to be counted. */
  public Tallied splitBy(List<String> questions) {
    Map<String, String> changed = new LinkedHashMap<>();
    if (parts.containsKey("")) {
      changed.put("", parts.get(""));
    }
    questions.forEach(
        question -> changed.put(question, parts.getOrDefault(question, COUNTING + "0")));
    return new Tallied(changed);
  }

  /** With a count of these parts begun, known by its number. */
  public Tallied begun(List<String> begun, long number) {
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put("", parts.getOrDefault("", ""));
    changed.putAll(parts);
    begun.forEach(part -> changed.put(part, COUNTING + number));
    return new Tallied(changed);
  }

  /** Whether the count of this number is the one that this part waits for. */
  public boolean awaits(String part, long number) {
    return (COUNTING + number).equals(parts.get(part));
  }

  /** With this part complete. */
  public Tallied done(String part) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, "");
    return new Tallied(changed);
  }
}
