package org.stadtmosaik.survey.transfer.lss;

import java.util.OptionalDouble;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.node.ObjectNode;

/** Numbers among LimeSurvey's attributes, which may be expressions as well. */
final class LssNumbers {

  private static final double LARGEST = 1e15;

  private LssNumbers() {}

  /** The number that this is; empty if it is none. */
  static OptionalDouble of(String text) {
    try {
      double number = Double.parseDouble(text.strip().replace(',', '.'));
      return Math.abs(number) <= LARGEST ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }

  static void put(ObjectNode element, String field, double number) {
    element.set(field, Rules.number(number));
  }
}
