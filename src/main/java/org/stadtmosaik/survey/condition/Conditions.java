package org.stadtmosaik.survey.condition;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads rules as conditions, as far as they say nothing that a {@link Condition} cannot. */
public final class Conditions {

  private Conditions() {}

  /**
   * The condition that holds for the same answers as the rule; empty if the rule is beyond it or
   * means one thing for one type of question and another for another type.
   */
  public static Optional<Condition> read(JsonNode rule) {
    return Optional.ofNullable(new ConditionReader(null).read(rule));
  }

  /** As {@link #read(JsonNode)}, and understands more because the questions' types are known. */
  public static Optional<Condition> read(JsonNode rule, ConditionScope scope) {
    return Optional.ofNullable(new ConditionReader(scope).read(rule));
  }
}
