package org.stadtmosaik.survey.definition;

import io.github.jamsesso.jsonlogic.ast.JsonLogicArray;
import io.github.jamsesso.jsonlogic.ast.JsonLogicNode;
import io.github.jamsesso.jsonlogic.ast.JsonLogicOperation;
import io.github.jamsesso.jsonlogic.ast.JsonLogicPrimitive;
import io.github.jamsesso.jsonlogic.ast.JsonLogicVariable;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicEvaluationException;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicEvaluator;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's evaluator, but for variables, which json-logic-js finds in other ways, and for the
 * paths that the library keeps for its messages at a cost of microseconds each: a rule was checked
 * before, so that there are no messages.
 */
final class RuleEvaluator extends JsonLogicEvaluator {

  static final RuleEvaluator INSTANCE = new RuleEvaluator();

  private RuleEvaluator() {
    super(Operators.ALL);
  }

  @Override
  public @Nullable Object evaluate(JsonLogicNode node, @Nullable Object data, String path)
      throws JsonLogicEvaluationException {
    return switch (node) {
      case JsonLogicPrimitive<?> primitive -> primitive.getValue();
      case JsonLogicVariable variable -> evaluate(variable, data, path);
      case JsonLogicArray array -> evaluate(array, data, path);
      case JsonLogicOperation operation -> evaluate(operation, data, path);
      default -> throw new JsonLogicEvaluationException("no such node", path);
    };
  }

  @Override
  public @Nullable Object evaluate(JsonLogicVariable variable, @Nullable Object data, String path)
      throws JsonLogicEvaluationException {
    Object name = evaluate(variable.getKey(), data, path);
    Object otherwise = evaluate(variable.getDefaultValue(), data, path);
    return name == null ? data : find(JsValues.text(name), data, otherwise);
  }

  @Override
  public List<Object> evaluate(JsonLogicArray array, @Nullable Object data, String path)
      throws JsonLogicEvaluationException {
    List<@Nullable Object> values = new ArrayList<>(array.size());
    for (JsonLogicNode element : array) {
      values.add(evaluate(element, data, path));
    }
    return values;
  }

  @Override
  public @Nullable Object evaluate(JsonLogicOperation operation, @Nullable Object data, String path)
      throws JsonLogicEvaluationException {
    JsonLogicExpression operator = Operators.ALL.get(operation.getOperator());
    if (operator == null) {
      throw new JsonLogicEvaluationException("unknown: " + operation.getOperator(), path);
    }
    return operator.evaluate(this, operation.getArguments(), data, path);
  }

  /** What stands under this name, with dots between its steps; the name "" is all of it. */
  static @Nullable Object find(String name, @Nullable Object data, @Nullable Object otherwise) {
    if (name.isEmpty()) {
      return data;
    }
    Object found = data;
    int start = 0;
    while (start <= name.length()) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      String step = name.substring(start, end);
      if (!isThere(found, step)) {
        return otherwise;
      }
      found = step(found, step);
      start = end + 1;
    }
    return found;
  }

  private static boolean isThere(@Nullable Object data, String step) {
    return switch (data) {
      case Map<?, ?> map -> map.containsKey(step);
      case List<?> list -> place(step) >= 0 && place(step) < list.size();
      case String text -> place(step) >= 0 && place(step) < text.length();
      case null, default -> false;
    };
  }

  private static @Nullable Object step(@Nullable Object data, String step) {
    return switch (data) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list -> list.get(place(step));
      case String text -> text.substring(place(step), place(step) + 1);
      case null, default -> null;
    };
  }

  /** A place in a list as JavaScript writes it, or -1. */
  private static int place(String step) {
    if (step.isEmpty() || step.length() > 6 || (step.length() > 1 && step.charAt(0) == '0')) {
      return -1;
    }
    int place = 0;
    for (int i = 0; i < step.length(); i++) {
      char digit = step.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      place = place * 10 + digit - '0';
    }
    return place;
  }
}
