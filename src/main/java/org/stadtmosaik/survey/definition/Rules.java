package org.stadtmosaik.survey.definition;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Single rules, while they are being written. */
public final class Rules {

  private Rules() {}

  /**
   * Everything that is wrong with a rule; paths begin at the rule.
   *
   * @param scope where it stands
   */
  public static List<DefinitionProblem> problems(JsonNode rule, Scope scope) {
    return problems(rule, scope, false);
  }

  /** As {@link #problems(JsonNode, Scope)}, and whether what it decides on could ever be shown. */
  public static List<DefinitionProblem> problemsOfCondition(JsonNode rule, Scope scope) {
    return problems(rule, scope, true);
  }

  private static List<DefinitionProblem> problems(JsonNode rule, Scope scope, boolean condition) {
    Problems problems = new Problems();
    if (condition) {
      RuleReader.condition(rule, "", problems, scope);
    } else {
      RuleReader.read(rule, "", problems, scope);
    }
    return problems.list();
  }

  /** The rule, ready to be applied; empty if anything is wrong with it. */
  public static Optional<Rule> read(JsonNode rule, Scope scope) {
    Problems problems = new Problems();
    Rule read = RuleReader.read(rule, "", problems, scope);
    return problems.isEmpty() ? Optional.of(read) : Optional.empty();
  }
}
