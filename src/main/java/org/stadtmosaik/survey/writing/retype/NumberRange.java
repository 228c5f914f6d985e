package org.stadtmosaik.survey.writing.retype;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which numbers a scale, a slider or a number takes.
 *
 * @param step between one and the next
 */
record NumberRange(JsonNode question, @Nullable Double min, @Nullable Double max, double step) {

  private static final double MOST_STEPS = 10_000;
  private static final int HUNDRED = 100;
  private static final int LONGEST_SCALE = 100;
  private static final int FURTHEST = 1000;
  private static final int MOST_DECIMALS = 6;
  private static final int USUAL_SCALE = 5;
  private static final double ALMOST = 1e-6;

  static NumberRange of(JsonNode question, QuestionType type) {
    if (type == QuestionType.SCALE) {
      return new NumberRange(question, at(question, "from"), at(question, "to"), 1.0);
    }
    double step =
        type == QuestionType.SLIDER
            ? question.path("step").doubleValue(1)
            : Math.pow(10, -question.path("decimals").intValue(0));
    return new NumberRange(question, at(question, "min"), at(question, "max"), step);
  }

  private static @Nullable Double at(JsonNode question, String field) {
    return question.path(field).isNumber() ? question.path(field).doubleValue() : null;
  }

  /** The nearest that this type can have. */
  NumberRange as(QuestionType type) {
    if (type == QuestionType.SCALE) {
      boolean fits =
          min != null
              && max != null
              && isWhole(min)
              && isWhole(max)
              && max > min
              && max - min < LONGEST_SCALE
              && Math.abs(min) <= FURTHEST
              && Math.abs(max) <= FURTHEST;
      return fits
          ? new NumberRange(question, min, max, 1.0)
          : new NumberRange(question, 1.0, (double) USUAL_SCALE, 1.0);
    }
    if (type == QuestionType.SLIDER) {
      double low = min == null ? 0 : min;
      double high = max == null || max <= low ? low + HUNDRED : max;
      double wanted = step <= 0 ? 1 : step;
      boolean even = isWhole((high - low) / wanted) && (high - low) / wanted <= MOST_STEPS;
      return new NumberRange(question, low, high, even ? wanted : (high - low) / HUNDRED);
    }
    return this;
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < ALMOST;
  }

  /** What a question of this type says of it; everything else goes. */
  Map<String, JsonNode> fields(QuestionType type) {
    Map<String, JsonNode> fields = new HashMap<>();
    boolean scale = type == QuestionType.SCALE;
    put(fields, scale ? "from" : "min", min);
    put(fields, scale ? "to" : "max", max);
    if (type == QuestionType.SLIDER) {
      put(fields, "step", step);
    } else if (type == QuestionType.NUMBER && decimals() > 0) {
      put(fields, "decimals", (double) decimals());
    }
    if (!scale && question.has("unit")) {
      fields.put("unit", question.get("unit"));
    }
    if (type != QuestionType.NUMBER && question.has("ends")) {
      fields.put("ends", question.get("ends"));
    }
    return fields;
  }

  /** As many as the steps need. */
  private int decimals() {
    int decimals = 0;
    while (decimals < MOST_DECIMALS && !isWhole(step * Math.pow(10, decimals))) {
      decimals++;
    }
    return decimals;
  }

  private static void put(Map<String, JsonNode> fields, String field, @Nullable Double number) {
    if (number != null) {
      fields.put(
          field,
          number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE
              ? JsonNodeFactory.instance.numberNode(number.intValue())
              : JsonNodeFactory.instance.numberNode(number));
    }
  }

  /** What the question has and a question of this type does not. */
  Map<Loss, Integer> losses(NumberRange had, QuestionType type) {
    JsonNode before = had.question;
    Map<Loss, Integer> losses = new EnumMap<>(Loss.class);
    Map<String, JsonNode> now = fields(type);
    if (before.has("unit") && !now.containsKey("unit")) {
      losses.put(Loss.UNIT, 1);
    }
    int words =
        before.path("labels").size() + (before.has("ends") && !now.containsKey("ends") ? 1 : 0);
    if (words > 0) {
      losses.put(Loss.WORDS, words);
    }
    if (before.path("look").stringValue("").equals("faces")) {
      losses.put(Loss.LOOK, 1);
    }
    if (isNarrower(had.min, min) || isNarrower(had.max, max)) {
      losses.put(Loss.LIMITS, 1);
    }
    double apart = type == QuestionType.NUMBER ? Math.pow(10, -decimals()) : step;
    if (Math.abs(had.step - apart) > ALMOST) {
      losses.put(Loss.STEPS, 1);
    }
    return losses;
  }

  private static boolean isNarrower(@Nullable Double had, @Nullable Double has) {
    return had != null && (has == null || Math.abs(had - has) > ALMOST);
  }
}
