package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives the questions of an XLSForm their conditions and checks. */
final class FormRules {

  static final Set<String> YES = Set.of("yes", "true", "true()", "1");
  private static final Set<String> NO = Set.of("", "no", "false", "false()", "0");

  private final Draft draft;
  private final FormNames names;
  private final Choices choices;

  FormRules(Draft draft, FormNames names, Choices choices) {
    this.draft = draft;
    this.names = names;
    this.choices = choices;
  }

  /** A condition for all of these elements. */
  void relevant(String name, String text, List<ObjectNode> elements) {
    if (text.isEmpty()) {
      return;
    }
    ReportBuilder.Condition condition = draft.report().condition(name, "relevant", text);
    if (elements.isEmpty()) {
      condition.fails(Remark.reason("noPlace"));
    }
    try {
      JsonNode rule = new RuleWriter(names.at(name)).condition(parsed(text));
      elements.forEach(element -> draft.rule(condition, element, "showIf", rule.deepCopy()));
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  private static Expression parsed(String text) throws NotConvertedException {
    return ExpressionParser.parse(text, Dialect.XPATH);
  }

  void give(FormQuestions.Made made) {
    FormTable.Row row = made.row();
    relevant(row.get("name"), row.get("relevant"), List.of(made.element()));
    required(row, made.element());
    calculation(row, made.element());
    constraint(row, made.element());
    filter(row, made);
    FormDefaults.rule(made, draft, names.at(row.get("name")), draft.entry(made.element()));
  }

  private void required(FormTable.Row row, ObjectNode element) {
    String text = row.get("required");
    String type = element.path("type").asString();
    if (YES.contains(text.toLowerCase(Locale.ROOT))) {
      if (!type.equals("info") && !type.equals("calculated")) {
        element.put(type.equals("consent") ? "must" : "required", true);
      }
    } else if (!NO.contains(text.toLowerCase(Locale.ROOT))) {
      draft.report().condition(row.get("name"), "required", text).fails(Remark.reason("required"));
    }
  }

  private void calculation(FormTable.Row row, ObjectNode element) {
    String text = row.get("calculation");
    boolean calculated = element.path("type").asString().equals("calculated");
    if (text.isEmpty()) {
      if (calculated) {
        draft.drop(element, Remark.lost("equation"));
      }
      return;
    }
    ReportBuilder.Condition condition =
        draft.report().condition(row.get("name"), "calculation", text);
    if (!calculated) {
      condition.fails(Remark.reason("calculation"));
      return;
    }
    try {
      draft.rule(
          condition,
          element,
          "value",
          new RuleWriter(names.at(row.get("name"))).value(parsed(text)));
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
      draft.drop(element, Remark.lost("equation"));
    }
  }

  private void constraint(FormTable.Row row, ObjectNode element) {
    String text = row.get("constraint");
    if (text.isEmpty()) {
      return;
    }
    ReportBuilder.Condition condition =
        draft.report().condition(row.get("name"), "constraint", text);
    try {
      Expression expression = parsed(text);
      if (bounds(expression, element)) {
        return;
      }
      JsonNode rule = new RuleWriter(names.at(row.get("name"))).condition(expression);
      if (rule.isBoolean() && rule.booleanValue()) {
        return;
      }
      Wording message = row.texts("constraint_message", draft.original());
      ArrayNode all = element.putArray("validate");
      ObjectNode validation = all.addObject();
      draft.rule(condition, validation, "rule", rule);
      draft.text(
          validation,
          "message",
          message.isEmpty() ? StandardWords.of(draft, "check") : message,
          Draft.SHORT);
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  /** Limits of a number and of a day are fields of their own here, with their own sentences. */
  private static boolean bounds(Expression expression, ObjectNode element) {
    List<Expression> parts = new ArrayList<>();
    joined(expression, parts);
    Map<String, JsonNode> limits = new LinkedHashMap<>();
    for (Expression part : parts) {
      Optional<FormLimit> limit = FormLimit.of(part, element.path("type").asString());
      if (limit.isEmpty() || limits.putIfAbsent(limit.get().field(), limit.get().value()) != null) {
        return false;
      }
    }
    limits.forEach(element::set);
    return true;
  }

  private static void joined(Expression expression, List<Expression> parts) {
    if (expression instanceof Expression.Binary(String operator, Expression left, Expression right)
        && operator.equals("and")) {
      joined(left, parts);
      joined(right, parts);
    } else {
      parts.add(expression);
    }
  }

  /** Each choice has its own columns, so each option gets its own rule. */
  private void filter(FormTable.Row row, FormQuestions.Made made) {
    String text = row.get("choice_filter");
    if (text.isEmpty()) {
      return;
    }
    ReportBuilder.Condition condition =
        draft.report().condition(row.get("name"), "choice_filter", text);
    try {
      Expression expression = parsed(text);
      Map<ObjectNode, List<JsonNode>> rules = new IdentityHashMap<>();
      for (Map.Entry<FormTable.Row, ObjectNode> option : made.options().entrySet()) {
        FormNames own = names.at(row.get("name"), choices.values(option.getKey()));
        rules
            .computeIfAbsent(option.getValue(), _ -> new ArrayList<>())
            .add(new RuleWriter(own).condition(expression));
      }
      offer(condition, made, rules);
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
  }

  private void offer(
      ReportBuilder.Condition condition,
      FormQuestions.Made made,
      Map<ObjectNode, List<JsonNode>> rules) {
    Set<String> never = new HashSet<>();
    rules.forEach((option, any) -> {
      List<JsonNode> open = any.stream().filter(rule -> !rule.isBoolean()).toList();
      if (any.stream().anyMatch(rule -> rule.isBoolean() && rule.booleanValue())) {
        return;
      }
      if (open.isEmpty()) {
        never.add(option.path("code").asString());
      } else {
        draft.rule(condition, option, "showIf", Rules.any(open));
      }
    });
    if (never.size() == rules.size()) {
      condition.fails(Remark.reason("never", ""));
      return;
    }
    made.element()
        .withArray("options")
        .removeIf(option -> never.contains(option.path("code").asString()));
    names.withdraw(made.row().get("name"), never);
  }
}
