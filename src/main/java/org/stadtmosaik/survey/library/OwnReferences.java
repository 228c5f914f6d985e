package org.stadtmosaik.survey.library;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.survey.definition.RuleNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a question's rules and texts refer to. In the library a question stands alone: it may speak
 * of itself, and of nothing else.
 */
final class OwnReferences {

  /** Names within a loop over an answer, which are no question's. */
  private static final List<String> IN_LOOPS = List.of("", "current", "accumulator");

  private static final Pattern PIPE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final String LEFT_OUT = "…";

  private final String code;

  OwnReferences(String code) {
    this.code = code;
  }

  /** Takes away conditions, and the rules and placeholders that speak of other questions. */
  void keepOnly(ObjectNode question) {
    question.remove(List.of("showIf", "defaultRule"));
    QuestionTexts.objects(question, "options").forEach(option -> option.remove("showIf"));
    if (question.get("validate") instanceof ArrayNode rules) {
      for (int i = rules.size() - 1; i >= 0; i--) {
        if (speaksOfOthers(rules.get(i).path("rule"))) {
          rules.remove(i);
        }
      }
      if (rules.isEmpty()) {
        question.remove("validate");
      }
    }
    pipe(question, name -> name.equals(code) ? "{{" + code + "}}" : LEFT_OUT);
  }

  /** Calls the question something else wherever it speaks of itself. */
  void rename(ObjectNode question, String to) {
    for (ObjectNode validation : QuestionTexts.objects(question, "validate")) {
      renameIn(validation.path("rule"), to);
    }
    pipe(question, name -> "{{" + (name.equals(code) ? to : name) + "}}");
  }

  private static void pipe(
      ObjectNode question, java.util.function.UnaryOperator<String> replacement) {
    for (ObjectNode text : QuestionTexts.of(question)) {
      for (String tag : List.copyOf(text.propertyNames())) {
        String words = text.path(tag).stringValue("");
        if (words.contains("{{")) {
          Matcher found = PIPE.matcher(words);
          text.put(
              tag,
              found.replaceAll(each -> Matcher.quoteReplacement(replacement.apply(each.group(1)))));
        }
      }
    }
  }

  private boolean speaksOfOthers(JsonNode rule) {
    return RuleNames.in(rule).stream().anyMatch(name -> !isOwn(name));
  }

  private void renameIn(JsonNode rule, String to) {
    if (rule.isArray()) {
      rule.forEach(each -> renameIn(each, to));
    } else if (rule instanceof ObjectNode operation) {
      for (String operator : List.copyOf(operation.propertyNames())) {
        JsonNode operands = operation.path(operator);
        if (RuleNames.isNaming(operator)) {
          operation.set(operator, renamed(operands, to));
        } else {
          renameIn(operands, to);
        }
      }
    }
  }

  private JsonNode renamed(JsonNode operands, String to) {
    if (operands instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, renamed(list.get(i), to));
      }
      return list;
    }
    String name = operands.stringValue("");
    return operands.isString() && isOwn(name) && name.startsWith(code)
        ? StringNode.valueOf(to + name.substring(code.length()))
        : operands;
  }

  private boolean isOwn(String name) {
    return name.equals(code)
        || name.startsWith(code + ".")
        || name.startsWith(code + "__")
        || IN_LOOPS.stream().anyMatch(it -> name.equals(it) || name.startsWith(it + "."));
  }
}
