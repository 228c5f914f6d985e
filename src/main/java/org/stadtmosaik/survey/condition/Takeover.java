package org.stadtmosaik.survey.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question begins with what an earlier one was answered with.
 *
 * @param from the earlier one
 * @param rule which says its answer as one of the later question
 */
public record Takeover(Subject from, JsonNode rule) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * What the question can begin with: answers of its own kind that it offers as well, from pages
   * before its own, since an answer on the same page is not there yet.
   *
   * @param question of schema 1, as far as it is written
   * @param scope of its rules
   */
  public static List<Takeover> of(JsonNode question, ConditionScope scope) {
    return of(question, scope.subjectsOfEarlierPages());
  }

  /** What this rule takes over; empty if it says anything else. */
  public static Optional<Takeover> read(JsonNode rule, JsonNode question, ConditionScope scope) {
    return of(question, scope.subjects()).stream().filter(it -> it.rule.equals(rule)).findFirst();
  }

  private static List<Takeover> of(JsonNode question, List<Subject> subjects) {
    String type = question.path("type").stringValue("");
    AnswerKind kind = AnswerKind.of(type, question.path("multiple").booleanValue(false));
    Set<String> options = new HashSet<>();
    question
        .path(question.has("areas") ? "areas" : "options")
        .forEach(option -> options.add(option.path("code").stringValue("")));
    List<Takeover> all = new ArrayList<>();
    for (Subject subject : subjects) {
      boolean offered = !Collections.disjoint(options, subject.options().keySet());
      rule(subject, kind, offered).ifPresent(rule -> all.add(new Takeover(subject, rule)));
    }
    return all;
  }

  private static Optional<JsonNode> rule(Subject from, AnswerKind to, boolean offered) {
    ObjectNode answer = JSON.objectNode().put("var", from.name());
    AnswerKind kind = from.kind();
    return switch (to) {
      case CHOICE -> when(kind == AnswerKind.CHOICE && offered, answer);
      case SEVERAL ->
          kind == AnswerKind.CHOICE
              ? when(offered, wrapped("merge", answer))
              : when(kind == AnswerKind.SEVERAL && offered, answer);
      case NUMBER -> when(isNumber(kind), answer);
      case TEXT ->
          isNumber(kind)
              ? Optional.of(wrapped("cat", answer))
              : when(kind == AnswerKind.TEXT, answer);
      case DATE, TIME -> when(kind == to, answer);
      case MATRIX, YES, CALCULATED -> Optional.empty();
    };
  }

  private static boolean isNumber(AnswerKind kind) {
    return kind == AnswerKind.NUMBER || kind == AnswerKind.CALCULATED;
  }

  private static Optional<JsonNode> when(boolean fits, JsonNode rule) {
    return fits ? Optional.of(rule) : Optional.empty();
  }

  private static ObjectNode wrapped(String operator, JsonNode operand) {
    ObjectNode rule = JSON.objectNode();
    rule.putArray(operator).add(operand);
    return rule;
  }
}
