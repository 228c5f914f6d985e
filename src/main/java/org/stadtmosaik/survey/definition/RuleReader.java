package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads rules, and refuses what the two engines could disagree about or what could take long:
 * operators with too few operands, computed names, objects as values, loops in loops.
 */
final class RuleReader {

  private static final int DEEPEST = 12;
  private static final int MOST_NODES = 200;
  private static final int MOST_OPERANDS = 50;
  private static final int LONGEST_TEXT = 500;

  private static final Set<String> LOOPS = Set.of("map", "filter", "reduce", "all", "some", "none");
  private static final Set<String> COMPARISONS = Set.of("==", "===", "!=", "!==");

  /** Operators and how many operands each takes. */
  private static final Map<String, Arity> OPERATORS =
      Map.ofEntries(
          Map.entry("var", new Arity(1, 2)),
          Map.entry("missing", new Arity(1, MOST_OPERANDS)),
          Map.entry("missing_some", new Arity(2, 2)),
          Map.entry("if", new Arity(2, MOST_OPERANDS)),
          Map.entry("==", new Arity(2, 2)),
          Map.entry("===", new Arity(2, 2)),
          Map.entry("!=", new Arity(2, 2)),
          Map.entry("!==", new Arity(2, 2)),
          Map.entry("!", new Arity(1, 1)),
          Map.entry("!!", new Arity(1, 1)),
          Map.entry("or", new Arity(1, MOST_OPERANDS)),
          Map.entry("and", new Arity(1, MOST_OPERANDS)),
          Map.entry(">", new Arity(2, 2)),
          Map.entry(">=", new Arity(2, 2)),
          Map.entry("<", new Arity(2, 3)),
          Map.entry("<=", new Arity(2, 3)),
          Map.entry("max", new Arity(1, MOST_OPERANDS)),
          Map.entry("min", new Arity(1, MOST_OPERANDS)),
          Map.entry("+", new Arity(1, MOST_OPERANDS)),
          Map.entry("-", new Arity(1, 2)),
          Map.entry("*", new Arity(1, MOST_OPERANDS)),
          Map.entry("/", new Arity(2, 2)),
          Map.entry("%", new Arity(2, 2)),
          Map.entry("in", new Arity(2, 2)),
          Map.entry("cat", new Arity(1, MOST_OPERANDS)),
          Map.entry("substr", new Arity(2, 3)),
          Map.entry("map", new Arity(2, 2)),
          Map.entry("filter", new Arity(2, 2)),
          Map.entry("reduce", new Arity(3, 3)),
          Map.entry("all", new Arity(2, 2)),
          Map.entry("none", new Arity(2, 2)),
          Map.entry("some", new Arity(2, 2)),
          Map.entry("merge", new Arity(1, MOST_OPERANDS)));

  /** In place of a rule that cannot be used; never leaves the reader. */
  private static final Rule NONE = Rule.of("true");

  private final Problems problems;
  private final Scope scope;
  private int nodes;
  private int accumulators;
  private boolean looksAtAnswers;

  private RuleReader(Problems problems, Scope scope) {
    this.problems = problems;
    this.scope = scope;
  }

  private record Arity(int least, int most) {}

  /** What {@code var} may name at some place of a rule. */
  private enum Names {
    ANSWERS,
    ELEMENT,
    REDUCTION
  }

  /** The operators that a rule may have. */
  static Set<String> operators() {
    return OPERATORS.keySet();
  }

  /** The rule; a useless one if there are problems, which are noted. */
  static Rule read(JsonNode json, String path, Problems problems, Scope scope) {
    return read(json, path, problems, scope, false);
  }

  /** A rule that decides whether something is shown; refused too if it never is. */
  static Rule condition(JsonNode json, String path, Problems problems, Scope scope) {
    return read(json, path, problems, scope, true);
  }

  private static Rule read(
      JsonNode json, String path, Problems problems, Scope scope, boolean mustBeTrueOnce) {
    Problems own = new Problems();
    RuleReader reader = new RuleReader(own, scope);
    reader.value(json, path, 1, Names.ANSWERS);
    if (reader.nodes > MOST_NODES) {
      own.add(path, "rule.large", MOST_NODES);
    }
    if (!own.isEmpty()) {
      own.moveTo(problems);
      return NONE;
    }
    Rule rule = Rule.of(json.toString());
    if (mustBeTrueOnce && !reader.looksAtAnswers && !Logic.isTrue(Logic.apply(rule, Map.of()))) {
      problems.add(path, "never");
    }
    return rule;
  }

  private void value(JsonNode json, String path, int depth, Names names) {
    nodes++;
    if (depth > DEEPEST) {
      problems.add(path, "rule.deep", DEEPEST);
    } else if (nodes > MOST_NODES) {
      return;
    } else if (json.isArray()) {
      list(json, path, depth, names);
    } else if (json.isObject()) {
      operation(json, path, depth, names);
    } else if (json.isString() && json.stringValue().length() > LONGEST_TEXT) {
      problems.add(path, "long", LONGEST_TEXT);
    } else if (json.isNumber() && !Double.isFinite(json.doubleValue())) {
      problems.add(path, "type.number");
    }
  }

  private void list(JsonNode list, String path, int depth, Names names) {
    if (list.size() > MOST_NODES) {
      problems.add(path, "many", MOST_NODES);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      value(list.get(i), path + "[" + i + "]", depth + 1, names);
    }
  }

  private void operation(JsonNode json, String path, int depth, Names names) {
    if (json.size() != 1) {
      problems.add(path, "rule.form");
      return;
    }
    String operator = json.propertyNames().iterator().next();
    String at = path + "." + operator;
    List<JsonNode> operands = operands(json.get(operator));
    Arity arity = OPERATORS.get(operator);
    if (arity == null) {
      problems.add(path, "rule.operator", operator);
    } else if (operands.size() < arity.least() || operands.size() > arity.most()) {
      problems.add(at, "rule.operands", operator, arity.least(), arity.most());
    } else if (operator.equals("var")) {
      variable(operands, at, names);
    } else if (RuleNames.isNaming(operator)) {
      missing(operator, operands, at, names);
    } else if (LOOPS.contains(operator)) {
      loop(operator, operands, at, depth, names);
    } else {
      for (int i = 0; i < operands.size(); i++) {
        value(operands.get(i), at + "[" + i + "]", depth + 1, names);
      }
      if (names == Names.ANSWERS) {
        compared(operator, operands, at);
      }
    }
  }

  private static List<JsonNode> operands(JsonNode operands) {
    if (!operands.isArray()) {
      return List.of(operands);
    }
    List<JsonNode> list = new ArrayList<>(operands.size());
    operands.forEach(list::add);
    return list;
  }

  private void variable(List<JsonNode> operands, String path, Names names) {
    JsonNode name = operands.getFirst();
    if (!name.isString() || (operands.size() == 2 && operands.get(1).isContainer())) {
      problems.add(path, "rule.name");
      return;
    }
    switch (names) {
      case ANSWERS -> reference(name.stringValue(), path);
      case ELEMENT -> {
        if (!name.stringValue().isEmpty()) {
          problems.add(path, "rule.element");
        }
      }
      case REDUCTION -> {
        if (name.stringValue().equals("accumulator")) {
          accumulators++;
        } else if (!name.stringValue().equals("current")) {
          problems.add(path, "rule.element");
        }
      }
    }
  }

  private void missing(String operator, List<JsonNode> operands, String path, Names names) {
    if (names != Names.ANSWERS) {
      problems.add(path, "rule.element");
      return;
    }
    List<JsonNode> keys = operands;
    if (operator.equals("missing_some")) {
      if (!operands.get(0).isIntegralNumber() || !operands.get(1).isArray()) {
        problems.add(path, "rule.name");
        return;
      }
      keys = operands(operands.get(1));
    } else if (operands.size() == 1 && operands.getFirst().isArray()) {
      keys = operands(operands.getFirst());
    }
    for (JsonNode key : keys) {
      nodes++;
      if (key.isString()) {
        reference(key.stringValue(), path);
      } else {
        problems.add(path, "rule.name");
      }
    }
  }

  /** A loop within a loop takes time by the product, and texts could double in each round. */
  private void loop(String operator, List<JsonNode> operands, String path, int depth, Names names) {
    if (names != Names.ANSWERS) {
      problems.add(path, "rule.loops", operator);
      return;
    }
    value(operands.getFirst(), path + "[0]", depth + 1, names);
    boolean reduces = operator.equals("reduce");
    accumulators = 0;
    value(operands.get(1), path + "[1]", depth + 1, reduces ? Names.REDUCTION : Names.ELEMENT);
    if (accumulators > 1) {
      problems.add(path, "rule.accumulator");
    }
    if (reduces) {
      value(operands.get(2), path + "[2]", depth + 1, names);
    }
  }

  /**
   * Something that was answered: {@code q}, {@code q__other}, {@code q__declined}, {@code q.row}.
   */
  private void reference(String name, String path) {
    looksAtAnswers = true;
    String code = RuleNames.question(name);
    String problem = scope.problemWith(code);
    if (problem != null) {
      problems.add(path, problem, name);
      return;
    }
    String rest = name.substring(code.length());
    Scope.Asked asked = scope.asked(code);
    boolean known =
        rest.isEmpty()
            || rest.equals("__other")
            || rest.equals("__declined")
            || (asked != null
                && asked.type().equals("matrix")
                && asked.rows().contains(rest.substring(1))
                && rest.charAt(0) == '.');
    if (!known) {
      problems.add(path, "rule.unknown", name);
    }
  }

  /** A question that is compared with an option that it does not have: a slip of the pen. */
  private void compared(String operator, List<JsonNode> operands, String path) {
    if (COMPARISONS.contains(operator)) {
      option(operands.get(0), operands.get(1), path);
      option(operands.get(1), operands.get(0), path);
    } else if (operator.equals("in")) {
      option(operands.get(1), operands.get(0), path);
      if (operands.get(1).isArray()) {
        operands.get(1).forEach(option -> option(operands.get(0), option, path));
      }
    }
  }

  private void option(JsonNode question, JsonNode option, String path) {
    String code = variableName(question);
    Scope.Asked asked = code == null ? null : scope.asked(RuleNames.question(code));
    if (asked == null || !option.isString() || asked.options().isEmpty()) {
      return;
    }
    if (!code.contains("__") && !asked.options().contains(option.stringValue())) {
      problems.add(path, "rule.option", code, option.stringValue());
    }
  }

  private static @Nullable String variableName(JsonNode node) {
    JsonNode name = node.isObject() ? node.get("var") : null;
    if (name != null && name.isArray() && name.size() == 1) {
      name = name.get(0);
    }
    return name != null && name.isString() ? name.stringValue() : null;
  }
}
