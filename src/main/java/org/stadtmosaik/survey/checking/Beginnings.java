package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.condition.AnswerKind;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.condition.ConditionScopes;
import org.stadtmosaik.survey.definition.RuleNames;
import tools.jackson.databind.JsonNode;

/** Finds rules for what a question begins with that come out at nothing. */
final class Beginnings {

  private static final Set<String> NUMBERS = Set.of("+", "-", "*", "/", "%", "min", "max");
  private static final Set<String> TRUTHS =
      Set.of(
          "==", "===", "!=", "!==", "!", "!!", "<", "<=", ">", ">=", "in", "all", "some", "none");

  private final Map<String, Integer> pages = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final ConditionScopes scopes;
  private final List<Finding> findings = new ArrayList<>();

  private Beginnings(JsonNode definition) {
    this.scopes = ConditionScopes.of(definition);
  }

  /**
   * @param refused addresses whose rules are wrong anyway
   */
  static List<Finding> findings(JsonNode definition, Set<String> refused) {
    Beginnings looking = new Beginnings(definition);
    int page = 0;
    for (JsonNode group : definition.path("groups")) {
      for (JsonNode each : group.path("pages")) {
        for (JsonNode question : each.path("questions")) {
          looking.lookAt(question, page, refused);
        }
        page++;
      }
    }
    return looking.findings;
  }

  private void lookAt(JsonNode question, int page, Set<String> refused) {
    String code = question.path("code").stringValue("");
    String address = "question:" + code + "#defaultRule";
    pages.putIfAbsent(code, page);
    if (question.has("default") || question.has("defaultRule")) {
      begun.add(code);
    }
    JsonNode rule = question.path("defaultRule");
    if (rule.isMissingNode() || rule.isNull() || refused.contains(address)) {
      return;
    }
    Question asked = new Question(question, scopes.at(address));
    List<JsonNode> outcomes = new ArrayList<>();
    gather(rule, outcomes);
    if (outcomes.stream().noneMatch(asked::mayBegin)) {
      findings.add(Finding.of(Severity.WARNING, address, "surveycheck.begins.never"));
      return;
    }
    asked
        .unknown(outcomes)
        .forEach(option ->
            findings.add(
                Finding.of(Severity.WARNING, address, "surveycheck.begins.option", option)));
    Set<String> names = RuleNames.questions(rule);
    boolean here = names.stream().allMatch(it -> pages.getOrDefault(it, -1) == page);
    if (!names.isEmpty() && here && Collections.disjoint(names, begun)) {
      findings.add(Finding.of(Severity.WARNING, address, "surveycheck.begins.page"));
    }
  }

  /** The parts of a rule that it can come out at. */
  private static void gather(JsonNode rule, List<JsonNode> outcomes) {
    String operator = operator(rule);
    JsonNode operands = rule.path(operator);
    switch (operator) {
      case "if" -> {
        for (int i = 1; i < operands.size(); i += 2) {
          gather(operands.get(i), outcomes);
        }
        if (operands.size() % 2 == 1) {
          gather(operands.get(operands.size() - 1), outcomes);
        }
      }
      case "and", "or" -> operands.forEach(each -> gather(each, outcomes));
      default -> outcomes.add(rule);
    }
  }

  private static String operator(JsonNode rule) {
    return rule.isObject() && rule.size() == 1 ? rule.propertyNames().iterator().next() : "";
  }

  /** A question that begins with something. */
  private static final class Question {

    private final ConditionScope scope;
    private final AnswerKind kind;
    private final Set<String> options = new HashSet<>();

    private Question(JsonNode json, ConditionScope scope) {
      this.scope = scope;
      Subject own = scope.subject(json.path("code").stringValue("")).orElse(null);
      this.kind = own == null ? AnswerKind.TEXT : own.kind();
      if (own != null) {
        options.addAll(own.options().keySet());
      }
    }

    private boolean chooses() {
      return kind == AnswerKind.CHOICE || kind == AnswerKind.SEVERAL;
    }

    /** Options that some outcome names and that are not there. */
    private List<String> unknown(List<JsonNode> outcomes) {
      List<String> unknown = new ArrayList<>();
      for (JsonNode outcome : outcomes) {
        List<JsonNode> texts =
            outcome.isArray() ? outcome.valueStream().toList() : List.of(outcome);
        for (JsonNode text : texts) {
          boolean named = chooses() && text.isString() && !text.stringValue().isEmpty();
          if (named && !options.contains(text.stringValue())) {
            unknown.add(text.stringValue());
          }
        }
      }
      return unknown;
    }

    /** Whether it can be an answer; what only phones can work out may be one. */
    private boolean mayBegin(JsonNode outcome) {
      if (outcome.isString()) {
        boolean text = kind == AnswerKind.TEXT && !outcome.stringValue().isBlank();
        boolean moment = kind == AnswerKind.DATE || kind == AnswerKind.TIME;
        return text
            || moment
            || (kind == AnswerKind.CHOICE && options.contains(outcome.stringValue()));
      }
      if (outcome.isNumber()) {
        return kind == AnswerKind.NUMBER;
      }
      if (outcome.isArray()) {
        return kind == AnswerKind.SEVERAL && !outcome.isEmpty();
      }
      String operator = operator(outcome);
      if (NUMBERS.contains(operator)) {
        return kind == AnswerKind.NUMBER;
      }
      return switch (operator) {
        case "" -> false;
        case "var" -> mayBeginWith(outcome.path("var"));
        case "cat", "substr" -> kind != AnswerKind.NUMBER && kind != AnswerKind.SEVERAL;
        case "merge", "map", "filter", "missing", "missing_some" -> kind == AnswerKind.SEVERAL;
        default -> !TRUTHS.contains(operator);
      };
    }

    private boolean mayBeginWith(JsonNode operand) {
      String name = (operand.isArray() ? operand.path(0) : operand).stringValue("");
      Subject from = scope.subject(name).orElse(null);
      if (from == null || from.kind() == AnswerKind.CALCULATED || operand.size() > 1) {
        return true;
      }
      boolean alike = isText(from.kind()) ? isText(kind) : from.kind() == kind;
      boolean apart = !options.isEmpty() && !from.options().isEmpty();
      return alike && !(apart && Collections.disjoint(options, from.options().keySet()));
    }

    /** Whether such answers are texts, be it of a certain form. */
    private static boolean isText(AnswerKind kind) {
      return switch (kind) {
        case CHOICE, TEXT, DATE, TIME -> true;
        case SEVERAL, NUMBER, MATRIX, YES, CALCULATED -> false;
      };
    }
  }
}
