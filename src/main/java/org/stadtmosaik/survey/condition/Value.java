package org.stadtmosaik.survey.condition;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A fixed value that an answer is compared with. */
public sealed interface Value {

  /** An option's code, words, a day or a time of day. */
  record Text(String text) implements Value {}

  /** A number that is finite. */
  record Amount(double number) implements Value {

    /**
     * @throws IllegalArgumentException if it is not finite
     */
    public Amount {
      if (!Double.isFinite(number)) {
        throw new IllegalArgumentException("not finite: " + number);
      }
      // There is one nought only, so that equal rules are equal conditions.
      number = number + 0.0;
    }
  }

  /** True or false. */
  record Truth(boolean truth) implements Value {}

  /** What the engines compare with. */
  default Object plain() {
    return switch (this) {
      case Text(String text) -> text;
      case Amount(double number) -> number;
      case Truth(boolean truth) -> truth;
    };
  }

  /** The value in a rule: a whole number without a point. */
  default JsonNode toJson() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (this) {
      case Text(String text) -> json.stringNode(text);
      case Amount(double number) when number == (int) number -> json.numberNode((int) number);
      case Amount(double number) when number == (long) number && Math.abs(number) < 1e15 ->
          json.numberNode((long) number);
      case Amount(double number) -> json.numberNode(number);
      case Truth(boolean truth) -> json.booleanNode(truth);
    };
  }

  /** Empty for null, lists and objects. */
  static Optional<Value> of(JsonNode json) {
    if (json.isString()) {
      return Optional.of(new Text(json.stringValue()));
    }
    if (json.isBoolean()) {
      return Optional.of(new Truth(json.booleanValue()));
    }
    return json.isNumber() && Double.isFinite(json.doubleValue())
        ? Optional.of(new Amount(json.doubleValue()))
        : Optional.empty();
  }
}
