package org.stadtmosaik.survey.condition;

import java.util.List;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Contains;
import org.stadtmosaik.survey.condition.Condition.Counts;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.Condition.OneOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes conditions as JsonLogic. */
final class RuleWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RuleWriter() {}

  static JsonNode write(Condition condition) {
    return switch (condition) {
      case All(List<Condition> parts) -> operation("and", rules(parts));
      case Any(List<Condition> parts) -> operation("or", rules(parts));
      case Not(Answered(String name)) -> operation("==", variable(name), JSON.nullNode());
      case Not(Condition part) -> operation("!", write(part));
      case Answered(String name) -> operation("!=", variable(name), JSON.nullNode());
      case Comparison comparison when comparison.holdsForNothing() ->
          operation("and", write(new Answered(comparison.name())), bare(comparison));
      case Comparison comparison -> bare(comparison);
      case OneOf(String name, List<Value> values) -> {
        ArrayNode list = JSON.arrayNode();
        values.forEach(value -> list.add(value.toJson()));
        yield operation("in", variable(name), list);
      }
      case Contains(String name, String what) ->
          operation("in", JSON.stringNode(what), variable(name));
      case Counts(String name, Relation relation, int number) ->
          operation(relation.operator(), count(name), JSON.numberNode(number));
    };
  }

  private static JsonNode bare(Comparison it) {
    return operation(it.relation().operator(), variable(it.name()), it.value().toJson());
  }

  /** One more for each element, from nought. */
  static JsonNode count(String name) {
    JsonNode more = operation("+", variable("accumulator"), JSON.numberNode(1));
    return operation("reduce", variable(name), more, JSON.numberNode(0));
  }

  static JsonNode variable(String name) {
    return JSON.objectNode().put("var", name);
  }

  private static JsonNode[] rules(List<Condition> parts) {
    return parts.stream().map(RuleWriter::write).toArray(JsonNode[]::new);
  }

  private static JsonNode operation(String operator, JsonNode... operands) {
    ArrayNode list = JSON.arrayNode();
    for (JsonNode operand : operands) {
      list.add(operand);
    }
    return JSON.objectNode().set(operator, list);
  }
}
