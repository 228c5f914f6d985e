package org.stadtmosaik.survey.definition;

import java.util.List;
import org.stadtmosaik.shared.DomainException;

/** A definition that cannot be used; knows everything that is wrong with it. */
public class DefinitionRefusedException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final transient List<DefinitionProblem> problems;

  DefinitionRefusedException(List<DefinitionProblem> problems) {
    super("surveydefinition.refused", problems.size());
    this.problems = List.copyOf(problems);
  }

  /** At least one, in the order of the definition; no more than a hundred. */
  public List<DefinitionProblem> problems() {
    return problems;
  }
}
