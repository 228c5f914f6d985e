package org.stadtmosaik.survey.transfer.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A text in several languages while it is being built; what is blank is not there.
 *
 * @param texts by BCP 47 tag
 */
public record Wording(Map<String, String> texts) {

  public static final Wording NONE = new Wording(Map.of());

  public Wording {
    Map<String, String> there = new LinkedHashMap<>();
    texts.forEach((tag, text) -> {
      if (!text.isBlank()) {
        there.put(tag, text.strip());
      }
    });
    texts = java.util.Collections.unmodifiableMap(there);
  }

  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Each of its texts changed. */
  public Wording map(UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    texts.forEach((tag, text) -> changed.put(tag, change.apply(text)));
    return new Wording(changed);
  }

  /** This one before the other, wherever either has words. */
  public Wording before(String between, Wording other) {
    Map<String, String> joined = new LinkedHashMap<>(texts);
    other.texts.forEach((tag, text) -> joined.merge(tag, text, (a, b) -> a + between + b));
    return new Wording(joined);
  }

  /** This one, or in languages where it has no words, the other. */
  public Wording or(Wording other) {
    Map<String, String> filled = new LinkedHashMap<>(other.texts);
    filled.putAll(texts);
    return new Wording(filled);
  }

  /** The first line that is no longer than this, or as much of it. */
  public Wording firstLine(int longest) {
    return map(text -> {
      String line = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("").strip();
      return line.length() <= longest ? line : cut(line, longest);
    });
  }

  /** What {@link #firstLine} leaves over. */
  public Wording rest(int longest) {
    return map(text -> {
      String line = text.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
      int at = text.indexOf(line);
      return line.strip().length() <= longest ? text.substring(at + line.length()) : text;
    });
  }

  /** Each text no longer than this. */
  public Wording atMost(int longest) {
    return map(text -> text.length() <= longest ? text : cut(text, longest));
  }

  private static String cut(String text, int longest) {
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /** The text in the first of these languages that has one, else any; empty if there is none. */
  public String any(List<String> languages) {
    return languages.stream()
        .filter(texts::containsKey)
        .map(texts::get)
        .findFirst()
        .orElse(texts.isEmpty() ? "" : texts.values().iterator().next());
  }
}
