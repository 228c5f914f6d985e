package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Says JsonLogic as XPath of XLSForm, as far as it can be said there; the rest is kept in columns
 * of one's own.
 */
public final class XpathWriter {

  private static final Map<String, String> WORDS =
      Map.of(
          "==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=", "===", "=", "!==",
          "!=", "/", "div", "%", "mod");
  private static final Set<String> CHAINS = Set.of("+", "*", "-");

  private final Set<String> several;
  private final String own;

  /**
   * @param several codes of the questions whose answer is a list
   * @param own the question whose check it is, which is a point there; empty if it is none
   */
  public XpathWriter(Set<String> several, String own) {
    this.several = several;
    this.own = own;
  }

  /** The rule in XPath; empty if it cannot be said. */
  public Optional<String> write(JsonNode rule) {
    try {
      return Optional.of(said(rule));
    } catch (NotConvertedException _) {
      return Optional.empty();
    }
  }

  private String said(JsonNode rule) throws NotConvertedException {
    if (rule.isString()) {
      return quoted(rule.stringValue());
    }
    if (rule.isNumber()) {
      return Comparison.plain(rule.doubleValue());
    }
    if (rule.isBoolean()) {
      return rule.booleanValue() ? "true()" : "false()";
    }
    if (rule.isNull()) {
      return "''";
    }
    if (!rule.isObject() || rule.size() != 1) {
      throw new NotConvertedException("several");
    }
    String operator = rule.propertyNames().iterator().next();
    List<JsonNode> operands = new ArrayList<>();
    if (rule.get(operator).isArray()) {
      rule.get(operator).forEach(operands::add);
    } else {
      operands.add(rule.get(operator));
    }
    return operation(operator, operands);
  }

  private static String quoted(String text) throws NotConvertedException {
    if (!text.contains("'")) {
      return "'" + text + "'";
    }
    if (text.contains("\"")) {
      throw new NotConvertedException("several");
    }
    return "\"" + text + "\"";
  }

  private String operation(String operator, List<JsonNode> operands) throws NotConvertedException {
    return switch (operator) {
      case "var" -> variable(operands);
      case "and", "or" -> joined(operands, " " + operator + " ");
      case "!" -> "not(" + said(operands.getFirst()) + ")";
      case "!!" -> truth(operands.getFirst());
      case "in" -> in(operands.get(0), operands.get(1));
      case "if" -> condition(operands);
      case "cat" -> call("concat", operands);
      case "min", "max" -> call(operator, operands);
      default -> infix(operator, operands);
    };
  }

  private String variable(List<JsonNode> operands) throws NotConvertedException {
    String name = operands.getFirst().asString();
    if (name.equals(own)) {
      return ".";
    }
    if (name.endsWith("__other")) {
      return "${" + name.replace("__other", "_other") + "}";
    }
    if (!name.matches("[a-z0-9_]+(?:\\.[a-z0-9_]+)?") || name.contains("__")) {
      throw new NotConvertedException("name", name);
    }
    String reference = "${" + name.replace('.', '_') + "}";
    boolean otherwise = operands.size() > 1 && operands.get(1).isNumber();
    return otherwise ? "coalesce(" + reference + ", " + said(operands.get(1)) + ")" : reference;
  }

  private String joined(List<JsonNode> operands, String between) throws NotConvertedException {
    List<String> parts = new ArrayList<>();
    for (JsonNode operand : operands) {
      boolean nested =
          operand.isObject() && (operand.has("and") || operand.has("or")) && operand.size() == 1;
      parts.add(nested ? "(" + said(operand) + ")" : said(operand));
    }
    return String.join(between, parts);
  }

  private String truth(JsonNode operand) throws NotConvertedException {
    boolean answer = operand.isObject() && operand.has("var");
    return answer ? said(operand) + " != ''" : "boolean(" + said(operand) + ")";
  }

  private String in(JsonNode one, JsonNode all) throws NotConvertedException {
    String name = all.isObject() ? all.path("var").asString() : "";
    if (several.contains(name)) {
      return "selected(" + said(all) + ", " + said(one) + ")";
    }
    if (!all.isArray()) {
      return "contains(" + said(all) + ", " + said(one) + ")";
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode each : all) {
      parts.add(said(one) + " = " + said(each));
    }
    return parts.isEmpty() ? "false()" : "(" + String.join(" or ", parts) + ")";
  }

  private String condition(List<JsonNode> operands) throws NotConvertedException {
    if (operands.size() == 1) {
      return said(operands.getFirst());
    }
    String otherwise =
        operands.size() == 2 ? "''" : condition(operands.subList(2, operands.size()));
    return "if(" + said(operands.get(0)) + ", " + said(operands.get(1)) + ", " + otherwise + ")";
  }

  private String call(String function, List<JsonNode> operands) throws NotConvertedException {
    List<String> parts = new ArrayList<>();
    for (JsonNode operand : operands) {
      parts.add(said(operand));
    }
    return function + "(" + String.join(", ", parts) + ")";
  }

  private String infix(String operator, List<JsonNode> operands) throws NotConvertedException {
    boolean chain = CHAINS.contains(operator);
    String word = chain ? operator : WORDS.get(operator);
    if (word == null || operands.isEmpty() || (!chain && operands.size() != 2)) {
      throw new NotConvertedException("function", operator);
    }
    List<String> parts = new ArrayList<>();
    for (JsonNode operand : operands) {
      boolean simple = !operand.isObject() || operand.has("var");
      parts.add(simple ? said(operand) : "(" + said(operand) + ")");
    }
    if (operands.size() == 1) {
      return operator.equals("-") ? "-" + parts.getFirst() : parts.getFirst();
    }
    return parts.stream().collect(Collectors.joining(" " + word + " "));
  }
}
