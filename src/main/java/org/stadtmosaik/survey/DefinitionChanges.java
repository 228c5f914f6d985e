package org.stadtmosaik.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.definition.Definition;

/**
 * What a new version of a survey changes in its questions, which are the same if their codes are.
 *
 * @param added only in the new one, in its order
 * @param removed only in the old one, in its order
 * @param changed in both, with different words, options, rules or whatever else; as they will be
 */
public record DefinitionChanges(
    List<Definition.Question> added,
    List<Definition.Question> removed,
    List<Definition.Question> changed) {

  /** Compares two versions. */
  public static DefinitionChanges between(Definition before, Definition after) {
    Map<String, Definition.Question> old = byCode(before);
    Map<String, Definition.Question> fresh = byCode(after);
    return new DefinitionChanges(
        fresh.values().stream().filter(it -> !old.containsKey(it.code())).toList(),
        old.values().stream().filter(it -> !fresh.containsKey(it.code())).toList(),
        fresh.values().stream()
            .filter(it -> old.containsKey(it.code()) && !it.equals(old.get(it.code())))
            .toList());
  }

  /** Whether the questions stay as they are. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  private static Map<String, Definition.Question> byCode(Definition definition) {
    Map<String, Definition.Question> questions = new LinkedHashMap<>();
    definition.questions().forEach(question -> questions.put(question.code(), question));
    return questions;
  }
}
