package org.stadtmosaik.survey.condition;

import java.util.Arrays;
import java.util.Optional;

/** How one value stands to another. */
public enum Relation {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">=");

  private final String operator;

  Relation(String operator) {
    this.operator = operator;
  }

  /** Its operator in JsonLogic. */
  public String operator() {
    return operator;
  }

  static Optional<Relation> of(String operator) {
    return Arrays.stream(values()).filter(it -> it.operator.equals(operator)).findFirst();
  }

  /** The same relation with its sides exchanged. */
  Relation mirrored() {
    return switch (this) {
      case LESS -> MORE;
      case MORE -> LESS;
      case AT_MOST -> AT_LEAST;
      case AT_LEAST -> AT_MOST;
      case EQUAL, NOT_EQUAL -> this;
    };
  }

  boolean isOrder() {
    return this != EQUAL && this != NOT_EQUAL;
  }

  /**
   * Whether it holds.
   *
   * @param order negative, 0 or positive as the left side comes before the right; NaN if neither
   */
  boolean holds(double order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case MORE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }
}
