package org.stadtmosaik.survey.definition;

import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * One thing that is wrong with a definition.
 *
 * @param path where, such as {@code groups[0].pages[2].questions[0].max}; empty for the whole
 * @param key of the sentence that says what, in bundle {@code surveydefinition}
 * @param arguments of that sentence
 */
public record DefinitionProblem(String path, String key, List<Object> arguments) {

  public DefinitionProblem {
    arguments = List.copyOf(arguments);
  }

  /** What is wrong, without where. */
  public String in(Language language) {
    return Messages.get(language, key, arguments.toArray());
  }
}
