package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a definition. */
final class Problems {

  /** Whoever has more than these reads the definition anew anyway. */
  private static final int MOST = 100;

  private final List<DefinitionProblem> found = new ArrayList<>();

  /**
   * Notes a problem.
   *
   * @param word the end of its key, after {@code surveydefinition.problem.}
   */
  void add(String path, String word, Object... arguments) {
    add(new DefinitionProblem(path, "surveydefinition.problem." + word, List.of(arguments)));
  }

  void moveTo(Problems others) {
    found.forEach(problem -> others.add(problem));
  }

  private void add(DefinitionProblem problem) {
    if (found.size() < MOST) {
      found.add(problem);
    }
  }

  List<DefinitionProblem> list() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Refuses the definition if anything is wrong.
   *
   * @throws DefinitionRefusedException with all of it
   */
  void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new DefinitionRefusedException(found);
    }
  }
}
