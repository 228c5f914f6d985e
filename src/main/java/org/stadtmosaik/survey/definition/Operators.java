package org.stadtmosaik.survey.definition;

import io.github.jamsesso.jsonlogic.ast.JsonLogicArray;
import io.github.jamsesso.jsonlogic.ast.JsonLogicNode;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicEvaluationException;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicEvaluator;
import io.github.jamsesso.jsonlogic.evaluator.JsonLogicExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operators that rules may have, each with the results of json-logic-js. The Java library's own
 * differ where values are compared or converted (texts with numbers, null, lists), so none of them
 * is used.
 */
final class Operators {

  static final Map<String, JsonLogicExpression> ALL = all();

  private Operators() {}

  /** What is done with the values of all operands. */
  private interface Operation {
    @Nullable Object apply(List<@Nullable Object> values, @Nullable Object data)
        throws JsonLogicEvaluationException;
  }

  /** What decides itself which operands to look at. */
  private interface Control {
    @Nullable Object apply(Operands operands) throws JsonLogicEvaluationException;
  }

  /** Operands that have not been looked at yet. */
  private record Operands(
      JsonLogicEvaluator evaluator, JsonLogicArray nodes, @Nullable Object data) {

    int size() {
      return nodes.size();
    }

    @Nullable Object value(int i) throws JsonLogicEvaluationException {
      return evaluator.evaluate(nodes.get(i), data, "");
    }

    boolean isTrue(int i, @Nullable Object each) throws JsonLogicEvaluationException {
      return JsValues.isTrue(evaluator.evaluate(nodes.get(i), each, ""));
    }

    /** The first operand, if it is a list that is not empty; an empty one otherwise. */
    List<?> list() throws JsonLogicEvaluationException {
      return value(0) instanceof List<?> list ? list : List.of();
    }
  }

  private static Map<String, JsonLogicExpression> all() {
    Map<String, JsonLogicExpression> all = new HashMap<>();
    comparisons(all);
    arithmetic(all);
    texts(all);
    presence(all);
    control(all);
    lists(all);
    return Map.copyOf(all);
  }

  private static void comparisons(Map<String, JsonLogicExpression> all) {
    add(all, "==", (v, _) -> JsValues.equal(v.get(0), v.get(1)));
    add(all, "!=", (v, _) -> !JsValues.equal(v.get(0), v.get(1)));
    add(all, "===", (v, _) -> JsValues.same(v.get(0), v.get(1)));
    add(all, "!==", (v, _) -> !JsValues.same(v.get(0), v.get(1)));
    add(all, ">", (v, _) -> JsValues.order(v.get(0), v.get(1)) > 0);
    add(all, ">=", (v, _) -> JsValues.order(v.get(0), v.get(1)) >= 0);
    add(
        all,
        "<",
        (v, _) ->
            JsValues.order(v.get(0), v.get(1)) < 0
                && (v.size() < 3 || JsValues.order(v.get(1), v.get(2)) < 0));
    add(
        all,
        "<=",
        (v, _) ->
            JsValues.order(v.get(0), v.get(1)) <= 0
                && (v.size() < 3 || JsValues.order(v.get(1), v.get(2)) <= 0));
    add(all, "!", (v, _) -> !JsValues.isTrue(v.get(0)));
    add(all, "!!", (v, _) -> JsValues.isTrue(v.get(0)));
  }

  private static void arithmetic(Map<String, JsonLogicExpression> all) {
    add(
        all,
        "+",
        (v, _) -> {
          double sum = 0;
          for (Object value : v) {
            sum += JsValues.leadingNumber(value);
          }
          return sum;
        });
    add(all, "*", (v, _) -> product(v));
    add(
        all,
        "-",
        (v, _) ->
            v.size() == 1
                ? -JsValues.number(v.get(0))
                : JsValues.number(v.get(0)) - JsValues.number(v.get(1)));
    add(all, "/", (v, _) -> JsValues.number(v.get(0)) / JsValues.number(v.get(1)));
    add(all, "%", (v, _) -> JsValues.number(v.get(0)) % JsValues.number(v.get(1)));
    add(
        all,
        "min",
        (v, _) -> {
          double least = Double.POSITIVE_INFINITY;
          for (Object value : v) {
            least = Math.min(least, JsValues.number(value));
          }
          return least;
        });
    add(
        all,
        "max",
        (v, _) -> {
          double most = Double.NEGATIVE_INFINITY;
          for (Object value : v) {
            most = Math.max(most, JsValues.number(value));
          }
          return most;
        });
  }

  /** A single factor comes out as it is, a text as a text. */
  private static @Nullable Object product(List<@Nullable Object> factors) {
    if (factors.size() == 1) {
      return factors.getFirst();
    }
    double product = JsValues.leadingNumber(factors.getFirst());
    for (Object factor : factors.subList(1, factors.size())) {
      // Each product is a text in between, which knows no minus nought.
      product = (product + 0.0) * JsValues.leadingNumber(factor);
    }
    return product;
  }

  private static void texts(Map<String, JsonLogicExpression> all) {
    add(all, "cat", (v, _) -> JsValues.joined(v, ""));
    add(
        all,
        "in",
        (v, _) ->
            switch (v.get(1)) {
              case String text -> !text.isEmpty() && text.contains(JsValues.text(v.get(0)));
              case List<?> list -> list.stream().anyMatch(e -> JsValues.same(e, v.get(0)));
              case null, default -> false;
            });
    add(all, "substr", (v, _) -> part(v));
  }

  private static String part(List<@Nullable Object> values) {
    String text = JsValues.text(values.get(0));
    double start = JsValues.number(values.get(1));
    if (values.size() < 3) {
      return JsValues.part(text, start, Double.POSITIVE_INFINITY);
    }
    Object end = values.get(2);
    if (JsValues.order(end, 0.0) < 0) {
      String rest = JsValues.part(text, start, Double.POSITIVE_INFINITY);
      return JsValues.part(rest, 0, JsValues.number(JsValues.plus(rest.length(), end)));
    }
    return JsValues.part(text, start, JsValues.number(end));
  }

  private static void presence(Map<String, JsonLogicExpression> all) {
    add(
        all,
        "missing",
        (v, data) ->
            missing(!v.isEmpty() && v.getFirst() instanceof List<?> keys ? keys : v, data));
    add(
        all,
        "missing_some",
        (v, data) -> {
          List<?> keys = v.get(1) instanceof List<?> list ? list : List.of();
          List<?> missing = missing(keys, data);
          double there = keys.size() - missing.size();
          return JsValues.order(there, v.get(0)) >= 0 ? List.of() : missing;
        });
  }

  private static List<?> missing(List<?> keys, @Nullable Object data) {
    List<Object> missing = new ArrayList<>();
    for (Object key : keys) {
      Object value = RuleEvaluator.find(JsValues.text(key), data, null);
      if (value == null || value.equals("")) {
        missing.add(key);
      }
    }
    return missing;
  }

  private static void control(Map<String, JsonLogicExpression> all) {
    addControl(
        all,
        "if",
        operands -> {
          int i = 0;
          for (; i < operands.size() - 1; i += 2) {
            if (JsValues.isTrue(operands.value(i))) {
              return operands.value(i + 1);
            }
          }
          return i < operands.size() ? operands.value(i) : null;
        });
    addControl(all, "and", operands -> firstThatIs(false, operands));
    addControl(all, "or", operands -> firstThatIs(true, operands));
  }

  /** The first operand that is so, else the last. */
  private static @Nullable Object firstThatIs(boolean truth, Operands operands)
      throws JsonLogicEvaluationException {
    Object value = null;
    for (int i = 0; i < operands.size(); i++) {
      value = operands.value(i);
      if (JsValues.isTrue(value) == truth) {
        return value;
      }
    }
    return value;
  }

  private static void lists(Map<String, JsonLogicExpression> all) {
    add(
        all,
        "merge",
        (v, _) -> {
          List<@Nullable Object> merged = new ArrayList<>();
          for (Object value : v) {
            if (value instanceof List<?> list) {
              merged.addAll(list);
            } else {
              merged.add(value);
            }
          }
          return merged;
        });
    addControl(
        all,
        "map",
        operands -> {
          List<@Nullable Object> mapped = new ArrayList<>();
          for (Object each : operands.list()) {
            mapped.add(operands.evaluator().evaluate(operands.nodes().get(1), each, ""));
          }
          return mapped;
        });
    addControl(
        all,
        "filter",
        operands -> {
          List<@Nullable Object> kept = new ArrayList<>();
          for (Object each : operands.list()) {
            if (operands.isTrue(1, each)) {
              kept.add(each);
            }
          }
          return kept;
        });
    addControl(all, "reduce", Operators::reduced);
    addControl(
        all,
        "all",
        operands -> {
          List<?> list = operands.list();
          return !list.isEmpty() && !hasOneThatIs(false, list, operands);
        });
    addControl(all, "some", operands -> hasOneThatIs(true, operands.list(), operands));
    addControl(all, "none", operands -> !hasOneThatIs(true, operands.list(), operands));
  }

  private static boolean hasOneThatIs(boolean truth, List<?> list, Operands operands)
      throws JsonLogicEvaluationException {
    for (Object each : list) {
      if (operands.isTrue(1, each) == truth) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object reduced(Operands operands) throws JsonLogicEvaluationException {
    Object list = operands.value(0);
    Object accumulator = operands.size() > 2 ? operands.value(2) : null;
    if (list instanceof List<?> elements) {
      JsonLogicNode body = operands.nodes().get(1);
      for (Object each : elements) {
        Map<String, @Nullable Object> scope = new HashMap<>();
        scope.put("current", each);
        scope.put("accumulator", accumulator);
        accumulator = operands.evaluator().evaluate(body, scope, "");
      }
    }
    return accumulator;
  }

  private static void add(Map<String, JsonLogicExpression> all, String name, Operation operation) {
    addControl(
        all,
        name,
        operands -> {
          List<@Nullable Object> values = new ArrayList<>(operands.size());
          for (int i = 0; i < operands.size(); i++) {
            values.add(operands.value(i));
          }
          return operation.apply(values, operands.data());
        });
  }

  private static void addControl(
      Map<String, JsonLogicExpression> all, String name, Control control) {
    all.put(
        name,
        new JsonLogicExpression() {
          @Override
          public String key() {
            return name;
          }

          @Override
          public Object evaluate(
              JsonLogicEvaluator evaluator, JsonLogicArray arguments, Object data, String path)
              throws JsonLogicEvaluationException {
            return control.apply(new Operands(evaluator, arguments, data));
          }
        });
  }
}
