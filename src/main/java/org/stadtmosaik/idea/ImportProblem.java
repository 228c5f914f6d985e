package org.stadtmosaik.idea;

import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * A row that cannot be used.
 *
 * @param part in which file it stands
 */
public record ImportProblem(Part part, Problem problem) {

  /** The files of an import. */
  public enum Part {
    STATEMENTS,
    VOTES,
    COMMENTS
  }

  /** File, line and reason as one sentence. */
  public String in(Language language) {
    String key =
        switch (part) {
          case STATEMENTS -> "ideaboards.problem.statements";
          case VOTES -> "ideaboards.problem.votes";
          case COMMENTS -> "ideaboards.problem.comments";
        };
    return Messages.get(language, key, problem.line(), problem.in(language));
  }
}
