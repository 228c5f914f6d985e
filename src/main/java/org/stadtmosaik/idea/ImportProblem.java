package org.stadtmosaik.idea;

import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.shared.Language;

/**
 * A row that cannot be used.
 *
 * @param votes whether it stands in the votes' file rather than the statements'
 */
public record ImportProblem(boolean votes, Problem problem) {

  /** File, line and reason as one sentence. */
  public String in(Language language) {
    return org.stadtmosaik.shared.Messages.get(
        language,
        votes ? "ideaboards.problem.votes" : "ideaboards.problem.statements",
        problem.line(),
        problem.in(language));
  }
}
