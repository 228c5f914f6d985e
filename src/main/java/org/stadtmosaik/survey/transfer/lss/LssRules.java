package org.stadtmosaik.survey.transfer.lss;

import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.Remark;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Dialect;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.ExpressionParser;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the questions of a survey their conditions and checks, once all of them are there. */
final class LssRules {

  /** Sums over the parts of a question: the attribute, and how the sum stands to it. */
  private static final Map<String, String> SUMS =
      Map.of(
          "min_num_value", ">=",
          "min_num_value_sgqa", ">=",
          "max_num_value", "<=",
          "max_num_value_sgqa", "<=",
          "equals_num_value", "==",
          "num_value_equals_sgqa", "==");

  private static final Map<String, String> EACH =
      Map.of(
          "min_num_value_n", ">=",
          "max_num_value_n", "<=",
          "multiflexible_min", ">=",
          "multiflexible_max", "<=");

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final Draft draft;

  LssRules(LssBuild build) {
    this.build = build;
    this.source = build.source();
    this.draft = build.draft();
  }

  /** Whether a relevance says anything. */
  static boolean isRule(String relevance) {
    return !relevance.isBlank() && !relevance.strip().equals("1");
  }

  void give() {
    if (isRule(source.fields().getOrDefault("relevance", ""))) {
      relevance(source.fields().get("relevance"), "relevance", build.made());
    }
    new LssFilters(build, this).give();
    if (source.type().equals("*")) {
      equation();
    }
    pattern();
    EACH.forEach(this::each);
    SUMS.forEach(this::sum);
    answers("min_answers", ">=");
    answers("max_answers", "<=");
    own("em_validation_q");
    own("em_validation_sq");
    moments();
  }

  /** One condition for some questions or options. */
  void relevance(String text, String kind, List<ObjectNode> elements) {
    ReportBuilder.Condition condition = draft.report().condition(source.code(), kind, text);
    if (elements.isEmpty()) {
      condition.fails(Remark.reason("noPlace"));
      return;
    }
    try {
      JsonNode rule = new RuleWriter(build.names()).condition(parsed(text));
      elements.forEach(element -> draft.rule(condition, element, "showIf", rule.deepCopy()));
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  private static Expression parsed(String text) throws NotConvertedException {
    String bare = text.strip();
    boolean wrapped = bare.startsWith("{") && bare.endsWith("}");
    return ExpressionParser.parse(
        wrapped ? bare.substring(1, bare.length() - 1) : bare, Dialect.EXPRESSION_MANAGER);
  }

  private void equation() {
    String given = source.attribute("equation");
    String text = given.isEmpty() ? LssTexts.plain(source.title()).any(draft.languages()) : given;
    ReportBuilder.Condition condition =
        draft.report().condition(source.code(), "calculation", text);
    for (ObjectNode question : List.copyOf(build.made())) {
      if (!question.path("type").asString().equals("calculated") || question.has("value")) {
        continue;
      }
      draft.text(question, "title", new Wording(Map.of(draft.original(), source.code())), 500);
      try {
        JsonNode rule = new RuleWriter(build.names()).value(parsed(text));
        draft.rule(condition, question, "value", rule);
      } catch (NotConvertedException e) {
        condition.fails(e.remark());
        draft.drop(question, Remark.lost("equation"));
        build.forget(question);
      }
    }
  }

  private void pattern() {
    String pattern = source.fields().getOrDefault("preg", "").strip();
    if (!pattern.isEmpty()) {
      Expression test =
          new Expression.Call(
              "regexmatch", List.of(new Expression.Text(pattern), new Expression.Name("self")));
      check("pattern", pattern, test, build.made());
    }
  }

  /** A rule that the answer to each of the questions keeps. */
  private void check(String kind, String text, Expression test, List<ObjectNode> questions) {
    ReportBuilder.Condition condition = draft.report().condition(source.code(), kind, text);
    if (questions.isEmpty()) {
      condition.fails(Remark.reason("noPlace"));
    }
    for (ObjectNode question : questions) {
      validate(condition, test, question);
    }
  }

  private void validate(ReportBuilder.Condition condition, Expression test, ObjectNode question) {
    if (List.of("matrix", "info", "calculated").contains(question.path("type").asString())) {
      condition.fails(Remark.reason("rowsAlways"));
      return;
    }
    try {
      JsonNode rule = new RuleWriter(new LssOwn(build.names(), source, question)).condition(test);
      ArrayNode all =
          question.has("validate")
              ? (ArrayNode) question.get("validate")
              : question.putArray("validate");
      ObjectNode validation = all.addObject();
      draft.rule(condition, validation, "rule", rule);
      draft.text(validation, "message", message(), Draft.SHORT);
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  private Wording message() {
    String tip = source.attribute("em_validation_q_tip");
    return tip.isEmpty()
        ? StandardWords.of(draft, "check")
        : build.words(new Wording(Map.of(draft.original(), tip)));
  }

  private void each(String attribute, String operator) {
    String text = source.attribute(attribute);
    boolean expression = !text.isEmpty() && LssNumbers.of(text).isEmpty();
    if (expression) {
      limit(attribute, operator + " " + text, operator, new Expression.Name("self"), text, false);
    }
  }

  private void sum(String attribute, String operator) {
    String text = source.attribute(attribute);
    if (!text.isEmpty()) {
      Expression sum = new Expression.Call("sum", List.of(new Expression.Name(source.code())));
      limit(attribute, "sum " + operator + " " + text, operator, sum, text, true);
    }
  }

  private void answers(String attribute, String operator) {
    String text = source.attribute(attribute);
    boolean several = !List.of("M", "P", "R").contains(source.type());
    if (!text.isEmpty() && (several || LssNumbers.of(text).isEmpty())) {
      Expression count = new Expression.Call("count", List.of(new Expression.Name(source.code())));
      limit(attribute, "count " + operator + " " + text, operator, count, text, several);
    }
  }

  /** With a limit over all parts, the last one is where it can be judged. */
  private void limit(
      String kind, String shown, String operator, Expression left, String right, boolean last) {
    ReportBuilder.Condition failed = null;
    try {
      Expression test = new Expression.Binary(operator, left, parsed(right));
      List<ObjectNode> made = build.made();
      boolean atEnd = last && made.size() > 1;
      check(kind, shown, test, atEnd ? List.of(made.getLast()) : made);
      if (atEnd) {
        build.entry().changed("lastPart");
      }
    } catch (NotConvertedException e) {
      failed = draft.report().condition(source.code(), kind, shown);
      failed.fails(e.remark());
    }
  }

  private void own(String attribute) {
    String text = source.attribute(attribute);
    if (text.isEmpty()) {
      return;
    }
    try {
      check(attribute, text, parsed(text), build.made());
    } catch (NotConvertedException e) {
      draft.report().condition(source.code(), attribute, text).fails(e.remark());
    }
  }

  private void moments() {
    for (String attribute : List.of("date_min", "date_max")) {
      String text = source.attribute(attribute);
      boolean taken =
          build.made().stream()
              .anyMatch(question ->
                  question.has(attribute.substring("date_".length()))
                      || (attribute.endsWith("max") && question.has("past")));
      if (!text.isEmpty() && !taken) {
        own(attribute, text);
      }
    }
  }

  private void own(String attribute, String text) {
    String operator = attribute.endsWith("min") ? ">=" : "<=";
    limit(attribute, operator + " " + text, operator, new Expression.Name("self"), text, false);
  }
}
