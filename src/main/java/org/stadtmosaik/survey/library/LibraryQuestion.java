package org.stadtmosaik.survey.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question that can be taken over.
 *
 * @param id {@code portal:} and a name, or a UUID
 * @param original the language that the question was written in first, a BCP 47 tag
 * @param question as definitions have it
 * @param version grows with each change; 0 for the portal's, which nobody changes here
 */
public record LibraryQuestion(
    String id, Shelf shelf, String original, ObjectNode question, int version) {

  public LibraryQuestion {
    question = question.deepCopy();
  }

  @Override
  public ObjectNode question() {
    return question.deepCopy();
  }

  /** What it asks, the original first. */
  public LocalizedText title() {
    return localized(QuestionTexts.values(question.path("title")));
  }

  /** Its type's name in definitions. */
  public String type() {
    return question.path("type").stringValue("");
  }

  /** What can be chosen, in the order of the question; empty for types without options. */
  public List<LocalizedText> options() {
    return QuestionTexts.objects(question, "options").stream()
        .map(option -> QuestionTexts.values(option.path("label")))
        .filter(values -> !values.isEmpty())
        .map(this::localized)
        .toList();
  }

  /** The languages in which all of its texts are there. */
  public Set<String> languages() {
    List<Map<String, String>> texts =
        QuestionTexts.of(question).stream().map(QuestionTexts::values).toList();
    Set<String> languages = new LinkedHashSet<>(title().texts().keySet());
    texts.forEach(text -> languages.retainAll(text.keySet()));
    return languages;
  }

  private LocalizedText localized(Map<String, String> values) {
    Map<String, String> ordered = new LinkedHashMap<>();
    if (values.containsKey(original)) {
      ordered.put(original, values.get(original));
    }
    ordered.putAll(values);
    return new LocalizedText(ordered);
  }
}
