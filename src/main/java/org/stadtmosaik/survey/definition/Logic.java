package org.stadtmosaik.survey.definition;

import io.github.jamsesso.jsonlogic.evaluator.JsonLogicEvaluationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JsonLogic with the results that the phone's engine gives (json-logic-js 2.0.5). */
public final class Logic {

  private Logic() {}

  /**
   * What the rule says about these answers.
   *
   * @return null, a Boolean, Number, String, List or Map
   */
  public static @Nullable Object apply(Rule rule, Map<String, ? extends @Nullable Object> data) {
    try {
      return RuleEvaluator.INSTANCE.evaluate(rule.node(), data, "");
    } catch (JsonLogicEvaluationException e) {
      throw new IllegalStateException("a rule that was never read: " + rule, e);
    }
  }

  /** Whether the rule, if there is one, says yes. */
  static boolean allows(@Nullable Rule rule, Map<String, ? extends @Nullable Object> data) {
    return rule == null || isTrue(apply(rule, data));
  }

  /** Whether a value counts as true: not null, false, 0, NaN, an empty text or an empty list. */
  public static boolean isTrue(@Nullable Object value) {
    return JsValues.isTrue(value);
  }

  /** Whether two values count as equal, as {@code ==} does in JavaScript. */
  public static boolean areEqual(@Nullable Object a, @Nullable Object b) {
    return JsValues.equal(a, b);
  }

  /** Whether two values are the same, as {@code ===} does in JavaScript. */
  public static boolean areSame(@Nullable Object a, @Nullable Object b) {
    return JsValues.same(a, b);
  }

  /** How a stands to b: negative, 0 or positive; NaN if neither comes first. */
  public static double order(@Nullable Object a, @Nullable Object b) {
    return JsValues.order(a, b);
  }
}
