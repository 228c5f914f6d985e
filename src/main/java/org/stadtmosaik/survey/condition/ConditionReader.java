package org.stadtmosaik.survey.condition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Contains;
import org.stadtmosaik.survey.condition.Condition.Counts;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.Condition.OneOf;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import tools.jackson.databind.JsonNode;

/**
 * Reads one rule. Each method gives null where the rule is beyond a condition, so that nothing is
 * ever shown as something that it is not.
 */
final class ConditionReader {

  private final @Nullable ConditionScope scope;

  /**
   * @param scope null if the questions' types are not known
   */
  ConditionReader(@Nullable ConditionScope scope) {
    this.scope = scope;
  }

  @Nullable Condition read(JsonNode rule) {
    if (!rule.isObject() || rule.size() != 1) {
      return null;
    }
    String operator = rule.propertyNames().iterator().next();
    List<JsonNode> operands = operands(rule.path(operator));
    return switch (operator) {
      case "and" -> all(operands);
      case "or" -> parts(operands, this::read, Any::new);
      case "!" -> operands.size() == 1 ? opposite(operands.getFirst()) : null;
      case "!!" -> operands.size() == 1 ? read(operands.getFirst()) : null;
      case "var" -> truth(name(rule));
      case "missing" -> missing(operands);
      case "in" -> operands.size() == 2 ? in(operands.get(0), operands.get(1)) : null;
      case "some" -> operands.size() == 2 ? some(operands.get(0), operands.get(1)) : null;
      case "===", "!==" -> strict(operator.substring(0, 2), operands);
      default -> compared(operator, operands);
    };
  }

  private static List<JsonNode> operands(JsonNode operands) {
    if (!operands.isArray()) {
      return List.of(operands);
    }
    List<JsonNode> list = new ArrayList<>(operands.size());
    operands.forEach(list::add);
    return list;
  }

  private static @Nullable Condition parts(
      List<JsonNode> rules,
      Function<JsonNode, @Nullable Condition> read,
      Function<List<Condition>, Condition> whole) {
    List<Condition> parts = new ArrayList<>();
    for (JsonNode rule : rules) {
      Condition part = read.apply(rule);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return parts.isEmpty() ? null : whole.apply(parts);
  }

  private @Nullable Condition all(List<JsonNode> rules) {
    if (rules.size() == 2
        && read(rules.get(0)) instanceof Answered(String name)
        && bare(rules.get(1)) instanceof Comparison second
        && second.holdsForNothing()
        && second.name().equals(name)) {
      return second;
    }
    Set<String> answered = new HashSet<>();
    rules.forEach(rule -> needsAnswer(rule, answered));
    return parts(
        rules,
        rule ->
            bare(rule) instanceof Comparison it && answered.contains(it.name()) ? it : read(rule),
        All::new);
  }

  /** Notes the answer without which this rule is false. */
  private void needsAnswer(JsonNode rule, Set<String> answered) {
    Condition read =
        bare(rule) instanceof Comparison it && it.holdsForNothing() ? null : read(rule);
    switch (read) {
      case Answered(String name) -> answered.add(name);
      case Contains(String name, _) -> answered.add(name);
      case OneOf(String name, _) -> answered.add(name);
      case Comparison it when it.relation() != Relation.NOT_EQUAL -> answered.add(it.name());
      case null, default -> {}
    }
  }

  private @Nullable Condition opposite(JsonNode rule) {
    if (rule.isObject() && rule.has("missing") && rule.size() == 1) {
      return parts(
          keys(rule), key -> key.isString() ? new Answered(key.stringValue()) : null, All::new);
    }
    Condition part = read(rule);
    return part == null ? null : new Not(part);
  }

  /** Something is missing, since a list that is not empty is true. */
  private static @Nullable Condition missing(List<JsonNode> operands) {
    List<JsonNode> keys =
        operands.size() == 1 && operands.getFirst().isArray()
            ? operands(operands.getFirst())
            : operands;
    return parts(
        keys,
        key -> key.isString() ? new Not(new Answered(key.stringValue())) : null,
        parts -> parts.size() == 1 ? parts.getFirst() : new Any(parts));
  }

  private static List<JsonNode> keys(JsonNode missing) {
    List<JsonNode> operands = operands(missing.path("missing"));
    return operands.size() == 1 && operands.getFirst().isArray()
        ? operands(operands.getFirst())
        : operands;
  }

  /** An answer as a condition: whether it counts as true depends on the question's type. */
  private @Nullable Condition truth(@Nullable String name) {
    Subject subject = subject(name);
    if (subject == null || name == null) {
      return null;
    }
    return switch (subject.kind()) {
      case CHOICE, SEVERAL, TEXT, DATE, TIME, MATRIX -> new Answered(name);
      case YES -> new Comparison(name, Relation.EQUAL, new Value.Truth(true));
      case NUMBER ->
          new All(
              List.of(
                  new Answered(name),
                  new Comparison(name, Relation.NOT_EQUAL, new Value.Amount(0))));
      case CALCULATED -> null;
    };
  }

  private @Nullable Subject subject(@Nullable String name) {
    return scope == null || name == null ? null : scope.subject(name).orElse(null);
  }

  private static @Nullable Condition in(JsonNode what, JsonNode where) {
    String name = name(where);
    if (name != null && what.isString()) {
      return new Contains(name, what.stringValue());
    }
    name = name(what);
    if (name == null || !where.isArray() || where.isEmpty()) {
      return null;
    }
    List<Value> values = new ArrayList<>();
    for (JsonNode each : where) {
      Value value = Value.of(each).orElse(null);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return new OneOf(name, values);
  }

  /** One of the chosen options is this, or is one of these. */
  private @Nullable Condition some(JsonNode list, JsonNode rule) {
    Subject subject = subject(name(list));
    if (subject == null || subject.kind() != AnswerKind.SEVERAL) {
      return null;
    }
    String name = subject.name();
    Condition each = new ConditionReader(null).read(rule);
    return switch (each) {
      case Comparison(String element, Relation relation, Value.Text(String text))
          when element.isEmpty() && relation == Relation.EQUAL ->
          new Contains(name, text);
      case OneOf(String element, List<Value> values) when element.isEmpty() ->
          parts(
              values.stream().map(Value::toJson).toList(),
              value -> value.isString() ? new Contains(name, value.stringValue()) : null,
              Any::new);
      case null, default -> null;
    };
  }

  /** The strict comparison is the other one where a value is compared with one of its own type. */
  private @Nullable Condition strict(String operator, List<JsonNode> operands) {
    Condition read = compared(operator, operands);
    if (read instanceof Comparison(String name, _, Value value)) {
      Subject subject = subject(name);
      return subject != null && subject.kind().isOneOfTheseValues(value) ? read : null;
    }
    return read instanceof Answered || read instanceof Not(Answered _) ? read : null;
  }

  private static @Nullable Condition compared(String operator, List<JsonNode> operands) {
    Relation relation = Relation.of(operator).orElse(null);
    if (relation == null) {
      return null;
    }
    if (operands.size() == 3) {
      return between(relation, operands);
    }
    if (operands.size() != 2) {
      return null;
    }
    Condition written = written(operands.get(0), relation, operands.get(1));
    return written == null
        ? written(operands.get(1), relation.mirrored(), operands.get(0))
        : written;
  }

  private static @Nullable Condition written(JsonNode left, Relation relation, JsonNode right) {
    String name = name(left);
    if (name != null && right.isNull() && !relation.isOrder()) {
      Answered answered = new Answered(name);
      return relation == Relation.EQUAL ? new Not(answered) : answered;
    }
    String counted = counted(left);
    if (counted != null && right.isInt()) {
      return new Counts(counted, relation, right.intValue());
    }
    Value value = Value.of(right).orElse(null);
    return name == null || value == null ? null : exact(new Comparison(name, relation, value));
  }

  /** What the bare comparison means: it may hold without an answer too. */
  private static Condition exact(Comparison comparison) {
    return comparison.holdsForNothing()
        ? new Any(List.of(new Not(new Answered(comparison.name())), comparison))
        : comparison;
  }

  /** The comparison that this rule is, whatever it means where nothing was answered. */
  private static @Nullable Comparison bare(JsonNode rule) {
    String operator =
        rule.isObject() && rule.size() == 1 ? rule.propertyNames().iterator().next() : "";
    List<JsonNode> operands = operands(rule.path(operator));
    return switch (operands.size() == 2 ? compared(operator, operands) : null) {
      case Comparison comparison -> comparison;
      case Any(List<Condition> parts) when parts.getLast() instanceof Comparison comparison ->
          comparison;
      case null, default -> null;
    };
  }

  private static @Nullable Condition between(Relation relation, List<JsonNode> operands) {
    String name = name(operands.get(1));
    Value low = Value.of(operands.get(0)).orElse(null);
    Value high = Value.of(operands.get(2)).orElse(null);
    if (name == null
        || low == null
        || high == null
        || (relation != Relation.LESS && relation != Relation.AT_MOST)) {
      return null;
    }
    Comparison least = new Comparison(name, relation.mirrored(), low);
    Comparison most = new Comparison(name, relation, high);
    Condition both = new All(List.of(least, most));
    return least.holdsForNothing() && most.holdsForNothing()
        ? new Any(List.of(new Not(new Answered(name)), both))
        : both;
  }

  private static @Nullable String counted(JsonNode node) {
    JsonNode list = node.path("reduce").path(0);
    String name = name(list);
    return name != null && RuleWriter.count(name).equals(node) ? name : null;
  }

  private static @Nullable String name(JsonNode node) {
    JsonNode name = node.isObject() && node.size() == 1 ? node.get("var") : null;
    if (name != null && name.isArray() && name.size() == 1) {
      name = name.get(0);
    }
    return name != null && name.isString() ? name.stringValue() : null;
  }
}
