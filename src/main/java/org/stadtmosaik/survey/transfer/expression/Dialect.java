package org.stadtmosaik.survey.transfer.expression;

import java.util.Map;

/** The two languages that are read. */
public enum Dialect {
  /**
   * LimeSurvey's Expression Manager: operators of PHP and as words, names with suffixes after a
   * point, and names by number such as {@code 12X3X4A}.
   */
  EXPRESSION_MANAGER(
      Map.ofEntries(
          Map.entry("||", "or"),
          Map.entry("or", "or"),
          Map.entry("&&", "and"),
          Map.entry("and", "and"),
          Map.entry("==", "=="),
          Map.entry("eq", "=="),
          Map.entry("!=", "!="),
          Map.entry("ne", "!="),
          Map.entry("<", "<"),
          Map.entry("lt", "<"),
          Map.entry("<=", "<="),
          Map.entry("le", "<="),
          Map.entry(">", ">"),
          Map.entry("gt", ">"),
          Map.entry(">=", ">="),
          Map.entry("ge", ">="),
          Map.entry("+", "+"),
          Map.entry("-", "-"),
          Map.entry("*", "*"),
          Map.entry("/", "/"))),

  /** XPath as XLSForm has it: questions as <code>${name}</code>, the own answer as a point. */
  XPATH(
      Map.ofEntries(
          Map.entry("or", "or"),
          Map.entry("and", "and"),
          Map.entry("=", "=="),
          Map.entry("!=", "!="),
          Map.entry("<", "<"),
          Map.entry("<=", "<="),
          Map.entry(">", ">"),
          Map.entry(">=", ">="),
          Map.entry("+", "+"),
          Map.entry("-", "-"),
          Map.entry("*", "*"),
          Map.entry("div", "/"),
          Map.entry("mod", "%")));

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("or", 1),
          Map.entry("and", 2),
          Map.entry("==", 3),
          Map.entry("!=", 3),
          Map.entry("<", 4),
          Map.entry("<=", 4),
          Map.entry(">", 4),
          Map.entry(">=", 4),
          Map.entry("+", 5),
          Map.entry("-", 5),
          Map.entry("*", 6),
          Map.entry("/", 6),
          Map.entry("%", 6));

  private final Map<String, String> operators;

  Dialect(Map<String, String> operators) {
    this.operators = operators;
  }

  /** What JsonLogic calls this operator between two operands; empty if it is none. */
  String operator(Token token) {
    boolean mayBe = token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.NAME;
    return mayBe ? operators.getOrDefault(token.text(), "") : "";
  }

  /** How tightly it binds; 0 for what is no operator. */
  static int power(String operator) {
    return POWERS.getOrDefault(operator, 0);
  }
}
