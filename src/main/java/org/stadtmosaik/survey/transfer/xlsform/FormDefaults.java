package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.expression.Rules;
import org.stadtmosaik.workbook.Numbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Column {@code default}: what a question is answered with at first. Only fixed values are taken;
 * what is no answer that the question takes goes when the draft is settled.
 */
final class FormDefaults {

  /** An answer put in, or a function called; a word before brackets is no call. */
  private static final Pattern DYNAMIC =
      Pattern.compile("(?s).*(?:\\$\\{|(?:^|[\\s(,+*/=<>|-])[A-Za-z_][\\w:.-]*\\().*");

  private FormDefaults() {}

  /** Gives a question its default value, and notes if it cannot be. */
  static void give(FormQuestions.Made made, ReportBuilder.Entry entry) {
    String text = made.row().get("default");
    if (text.isEmpty()) {
      return;
    }
    if (DYNAMIC.matcher(text).matches()) {
      entry.changed("defaultRule");
      return;
    }
    JsonNode value = value(made, text);
    if (value == null) {
      entry.changed("default");
    } else {
      made.element().set("default", value);
    }
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
      case "date" -> StringNode.valueOf(text.substring(0, Math.min(10, text.length())));
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
    if (value.isNumber()) {
      return Numbers.plain(value.doubleValue());
    }
    if (value.isArray()) {
      return String.join(" ", value.valueStream().map(each -> each.asString("")).toList());
    }
    return value.isString() ? FormCells.clean(value.stringValue()) : "";
  }
}
