package org.stadtmosaik.survey.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import tools.jackson.databind.JsonNode;

/** Says in words what a question begins with by a rule. */
public final class PresetSentence {

  private static final String TEXT = "surveycondition.begins.";

  private final @Nullable Subject question;
  private final ConditionScope scope;
  private final Language reader;

  private PresetSentence(@Nullable Subject question, ConditionScope scope, Language reader) {
    this.question = question;
    this.scope = scope;
    this.reader = reader;
  }

  /**
   * The rule as a sentence such as "It begins with: the answer to “Where do you live?”"; one that
   * is beyond that as the text that it is.
   *
   * @param rule null if there is none
   * @param question the code of the question that begins so
   */
  public static String of(
      @Nullable JsonNode rule, String question, ConditionScope scope, Language reader) {
    if (rule == null || rule.isNull()) {
      return Messages.get(reader, TEXT + "empty");
    }
    PresetSentence sentence =
        new PresetSentence(scope.subject(question).orElse(null), scope, reader);
    return sentence
        .said(rule)
        .map(words -> Messages.get(reader, TEXT + "sentence", ConditionSentence.plain(words)))
        .orElseGet(() -> Messages.get(reader, "surveycondition.text", rule.toString()));
  }

  /** What comes out, in words; empty if it is not that simple. */
  private Optional<String> said(JsonNode rule) {
    if (rule.isString()) {
      return Optional.of(literal(rule.stringValue()));
    }
    if (rule.isNumber()) {
      return Optional.of(Messages.get(reader, "shell.number", rule.numberValue()));
    }
    if (rule.isNull() || (rule.isArray() && rule.isEmpty())) {
      return Optional.of(say("nothing"));
    }
    if (rule.isArray()) {
      return joined(rule);
    }
    if (!rule.isObject() || rule.size() != 1) {
      return Optional.empty();
    }
    String operator = rule.propertyNames().iterator().next();
    JsonNode operands = rule.get(operator);
    return switch (operator) {
      case "var" -> operands.isString() ? answer(operands.stringValue()) : Optional.empty();
      case "cat", "merge" -> operands.isArray() ? joined(operands) : said(operands);
      case "if" -> operands.isArray() ? decided(operands, 0) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String literal(String value) {
    if (value.isEmpty()) {
      return say("nothing");
    }
    boolean option = question != null && question.options().containsKey(value);
    return say(
        "literal", option ? ConditionSentence.named(question.options().get(value), reader) : value);
  }

  private Optional<String> answer(String name) {
    return scope
        .subject(name)
        .map(subject -> say("answer", ConditionSentence.shortened(subject.named(reader))));
  }

  private Optional<String> joined(JsonNode parts) {
    List<String> words = new ArrayList<>();
    for (JsonNode part : parts) {
      Optional<String> said = said(part);
      if (said.isEmpty()) {
        return said;
      }
      words.add(said.get());
    }
    return Optional.of(String.join(" + ", words));
  }

  private Optional<String> decided(JsonNode operands, int from) {
    int left = operands.size() - from;
    if (left <= 1) {
      return left == 1 ? said(operands.get(from)) : Optional.of(say("nothing"));
    }
    Optional<String> condition = ConditionSentence.clause(operands.get(from), scope, reader);
    Optional<String> then = said(operands.get(from + 1));
    Optional<String> otherwise = decided(operands, from + 2);
    if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        say(
            "if",
            ConditionSentence.plain(then.get()),
            ConditionSentence.plain(condition.get()),
            ConditionSentence.plain(otherwise.get())));
  }

  private String say(String word, Object... arguments) {
    return Messages.get(reader, TEXT + word, arguments);
  }
}
