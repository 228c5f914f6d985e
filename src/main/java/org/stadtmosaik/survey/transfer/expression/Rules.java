package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JsonLogic. */
public final class Rules {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Rules() {}

  static ObjectNode operation(String operator, JsonNode... operands) {
    ObjectNode operation = JSON.objectNode();
    ArrayNode list = operation.putArray(operator);
    for (JsonNode operand : operands) {
      list.add(operand);
    }
    return operation;
  }

  public static JsonNode text(String text) {
    return JSON.stringNode(text);
  }

  /** A number as JSON is read: a whole one without a point, and small if it is small. */
  public static JsonNode number(double number) {
    if (number != Math.rint(number) || Math.abs(number) >= 1e15) {
      return JSON.numberNode(number);
    }
    return Math.abs(number) <= Integer.MAX_VALUE
        ? JSON.numberNode((int) number)
        : JSON.numberNode((long) number);
  }

  public static JsonNode flag(boolean flag) {
    return JSON.booleanNode(flag);
  }

  static ObjectNode variable(String name) {
    ObjectNode variable = JSON.objectNode();
    return variable.put("var", name);
  }

  /** The answer, or nought where there is none. */
  static JsonNode orNought(String name) {
    return operation("var", text(name), number(0));
  }

  static JsonNode not(JsonNode rule) {
    if (rule.isObject() && rule.size() == 1 && rule.has("!")) {
      JsonNode inner = rule.get("!").get(0);
      if (isTruth(inner)) {
        return inner;
      }
    }
    return operation("!", rule);
  }

  private static boolean isTruth(JsonNode rule) {
    if (!rule.isObject() || rule.size() != 1) {
      return false;
    }
    String operator = rule.propertyNames().iterator().next();
    return List.of("in", "==", "!=", "<", "<=", ">", ">=", "!", "!!").contains(operator);
  }

  /** All of these; nothing is nested that need not be. */
  public static JsonNode all(List<JsonNode> rules) {
    return joined("and", rules);
  }

  /** Any of these. */
  public static JsonNode any(List<JsonNode> rules) {
    return joined("or", rules);
  }

  /** All options of these lists and rules, as one list. */
  public static JsonNode merged(List<JsonNode> options) {
    return operation("merge", options.toArray(JsonNode[]::new));
  }

  /** The option where the rule holds, and nothing to merge where it does not. */
  public static JsonNode chosenIf(JsonNode rule, String option) {
    return operation("if", rule, text(option), JSON.arrayNode());
  }

  private static JsonNode joined(String operator, List<JsonNode> rules) {
    List<JsonNode> flat = new ArrayList<>();
    for (JsonNode rule : rules) {
      if (rule.isObject() && rule.size() == 1 && rule.has(operator)) {
        rule.get(operator).valueStream().filter(it -> !flat.contains(it)).forEach(flat::add);
      } else if (!flat.contains(rule)) {
        flat.add(rule);
      }
    }
    if (flat.size() == 1) {
      return flat.getFirst();
    }
    return operation(operator, flat.toArray(JsonNode[]::new));
  }

  /** Whether this was answered. */
  static JsonNode answered(Reference reference) {
    return switch (reference) {
      case Reference.Single single when textual(single) ->
          operation("!!", variable(single.variable()));
      case Reference.Single single -> operation("!=", variable(single.variable()), JSON.nullNode());
      case Reference.Many many -> operation("!!", variable(many.variable()));
      case Reference.First first -> operation("!!", variable(first.variable()));
      case Reference.Chosen chosen -> chosen(chosen);
      case Reference.Several several -> any(several.parts().stream().map(Rules::answered).toList());
      case Reference.Fixed fixed -> flag(!fixed.value().isEmpty());
    };
  }

  /** Texts may be empty, numbers may be nought: one is no answer, the other is one. */
  private static boolean textual(Reference.Single single) {
    return single.kind() == Reference.Kind.TEXT || single.kind() == Reference.Kind.CHOICE;
  }

  static JsonNode chosen(Reference.Chosen chosen) {
    return operation("in", text(chosen.option()), variable(chosen.variable()));
  }

  /** How many options of a list are chosen. */
  static JsonNode size(String variable) {
    return operation(
        "reduce",
        variable(variable),
        operation("+", number(1), variable("accumulator")),
        number(0));
  }
}
