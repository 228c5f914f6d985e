package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.expression.AnswerWriter;
import org.stadtmosaik.survey.transfer.expression.Dialect;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.ExpressionParser;
import org.stadtmosaik.survey.transfer.expression.Names;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.Rules;
import org.stadtmosaik.workbook.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Column {@code default}: what a question is answered with at first, fixed or by a rule. What is no
 * answer that the question takes goes when the draft is settled.
 */
final class FormDefaults {

  /** An answer put in, or a function called; a word before brackets is no call. */
  private static final Pattern DYNAMIC =
      Pattern.compile("(?s).*(?:\\$\\{|(?:^|[\\s(,+*/=<>|-])[A-Za-z_][\\w:.-]*\\().*");

  /** Answers among words, each with what makes it one. */
  private static final Pattern INSERTED = Pattern.compile("(\\$\\{[^{}]*})");

  private static final Pattern PRESENT_DAY = Pattern.compile("today\\(\\s*\\)");

  private FormDefaults() {}

  /** Gives a question its fixed default value, and notes if it cannot be. */
  static void give(FormQuestions.Made made, ReportBuilder.Entry entry) {
    String text = made.row().get("default");
    if (text.isEmpty() || isRule(made)) {
      return;
    }
    JsonNode value = value(made, text);
    if (value == null) {
      entry.changed("default");
    } else {
      made.element().set("default", value);
    }
  }

  private static boolean isRule(FormQuestions.Made made) {
    String text = made.row().get("default");
    return DYNAMIC.matcher(text).matches() && !isPresentDay(made.element(), text);
  }

  private static boolean isPresentDay(JsonNode element, String text) {
    return element.path("type").asString().equals("date") && PRESENT_DAY.matcher(text).matches();
  }

  /**
   * Gives a question the rule for its default value, and notes if it cannot be; once all questions
   * that it may look at are there.
   */
  static void rule(
      FormQuestions.Made made, Draft draft, Names names, ReportBuilder.@Nullable Entry entry) {
    if (!isRule(made)) {
      return;
    }
    String text = made.row().get("default");
    ReportBuilder.Condition condition =
        draft.report().condition(made.row().get("name"), "default", text);
    try {
      draft.rule(condition, made.element(), "defaultRule", rule(made, names, text));
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
      if (entry != null) {
        entry.changed("defaultRule");
      }
    }
  }

  private static JsonNode rule(FormQuestions.Made made, Names names, String text)
      throws NotConvertedException {
    AnswerWriter writer = new AnswerWriter(names, made.element(), value -> option(made, value));
    Expression expression;
    try {
      expression = ExpressionParser.parse(text, Dialect.XPATH);
    } catch (NotConvertedException e) {
      if (!INSERTED.matcher(text).find()) {
        throw e;
      }
      return writer.write(text, INSERTED, Dialect.XPATH);
    }
    return writer.write(expression);
  }

  private static @Nullable JsonNode value(FormQuestions.Made made, String text) {
    ObjectNode element = made.element();
    return switch (element.path("type").asString()) {
      case "single", "place" -> option(made, text).map(StringNode::valueOf).orElse(null);
      case "multiple", "ranking" -> options(made, text);
      case "picture" ->
          element.path("multiple").booleanValue(false)
              ? options(made, text)
              : option(made, text).map(StringNode::valueOf).orElse(null);
      case "number", "slider", "scale" -> number(text);
      case "text" -> StringNode.valueOf(text);
      case "date" ->
          StringNode.valueOf(
              isPresentDay(element, text)
                  ? Question.TODAY
                  : text.substring(0, Math.min(10, text.length())));
      case "time" -> StringNode.valueOf(text.substring(0, Math.min(5, text.length())));
      default -> null;
    };
  }

  private static @Nullable JsonNode number(String text) {
    try {
      return Rules.number(Double.parseDouble(text));
    } catch (NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable JsonNode options(FormQuestions.Made made, String names) {
    List<String> codes = new ArrayList<>();
    for (String name : names.split("\\s+")) {
      Optional<String> code = option(made, name);
      if (code.isEmpty()) {
        return null;
      }
      codes.add(code.get());
    }
    var list = JsonNodeFactory.instance.arrayNode();
    codes.forEach(list::add);
    return list;
  }

  /** By the name of a choice, or where there is none, by an option's code. */
  private static Optional<String> option(FormQuestions.Made made, String name) {
    for (Map.Entry<FormTable.Row, ObjectNode> each : made.options().entrySet()) {
      if (each.getKey().get("name").equals(name)) {
        return Optional.of(each.getValue().path("code").asString());
      }
    }
    return Arrays.asList("options", "areas").stream()
        .flatMap(list -> made.element().path(list).valueStream())
        .map(option -> option.path("code").asString())
        .filter(name::equals)
        .findFirst();
  }

  /** What stands in the cell; empty for answers that XLSForm has no way to write. */
  static String cell(JsonNode question) {
    JsonNode value = question.path("default");
    if (question.path("type").asString().equals("date")
        && value.asString("").equals(Question.TODAY)) {
      return "today()";
    }
    if (value.isNumber()) {
      return Numbers.plain(value.doubleValue());
    }
    if (value.isArray()) {
      return String.join(" ", value.valueStream().map(each -> each.asString("")).toList());
    }
    return value.isString() ? FormCells.clean(value.stringValue()) : "";
  }
}
