package org.stadtmosaik.survey.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a check.
 *
 * @param problems everything that is wrong, in the order of the definition; empty: the answers are
 *     good
 * @param answers the answers with the calculated values, in the order of the definition; empty if
 *     there are problems
 * @param quotas codes of the quotas that this response counts for; empty if there are problems
 */
public record Checked(
    List<AnswerProblem> problems, Map<String, @Nullable Object> answers, Set<String> quotas) {

  public boolean isGood() {
    return problems.isEmpty();
  }
}
