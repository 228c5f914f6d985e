package org.stadtmosaik.survey.definition;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Question;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answer that a question begins with, which must be one that it takes, or the rule that
 * says it.
 */
final class DefaultReader {

  static final String FIELD = "default";
  static final String RULE = "defaultRule";

  private final Fields fields;
  private final Question question;

  DefaultReader(Fields fields, Question question) {
    this.fields = fields;
    this.question = question;
  }

  /**
   * The answer, or null if there is none.
   *
   * @param sound whether what it is judged by is without problems
   */
  @Nullable Object read(boolean sound) {
    JsonNode given = fields.optional(FIELD);
    if (given == null) {
      return null;
    }
    if (!mayBegin(FIELD)) {
      return null;
    }
    Object judged = sound ? judged(plain(given)) : plain(given);
    if (judged != null && !(judged instanceof AnswerProblem.Kind)) {
      return judged;
    }
    fields.problemAt(FIELD, "default");
    return null;
  }

  /**
   * The rule, or null if there is none. What it comes out at is judged where it is shown.
   *
   * @param scope what was answered before the question
   */
  @Nullable Rule rule(Scope scope) {
    JsonNode given = fields.optional(RULE);
    if (given == null || !mayBegin(RULE)) {
      return null;
    }
    if (fields.has(FIELD)) {
      fields.problemAt(RULE, "default.both");
      return null;
    }
    return RuleReader.read(given, fields.path(RULE), fields.reading().problems(), scope);
  }

  /** Whether questions of this type may begin with an answer; says so if not. */
  private boolean mayBegin(String field) {
    return switch (question.type()) {
      case CONSENT -> {
        fields.problemAt(field, "default.consent");
        yield false;
      }
      case PHOTO, INFO, CALCULATED -> {
        fields.problemAt(field, "useless", question.type().word());
        yield false;
      }
      default -> true;
    };
  }

  /**
   * Options that are not always there may be chosen: the phone leaves out what it does not show.
   */
  private @Nullable Object judged(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (question.type() == QuestionType.DATE && value.equals(Question.TODAY)) {
      return value;
    }
    AnswerForm form =
        switch (question.form()) {
          case AnswerForm.Choice choice ->
              new AnswerForm.Choice(
                  choice.options().stream().map(DefaultReader::always).toList(),
                  choice.look(),
                  choice.multiple(),
                  choice.min(),
                  choice.max(),
                  choice.shuffle());
          // Whether a day is past, no survey knows before somebody answers.
          case AnswerForm.Moment moment -> new AnswerForm.Moment(moment.min(), moment.max(), false);
          case AnswerForm other -> other;
        };
    Question alone =
        new Question(
            question.code(),
            question.type(),
            question.title(),
            null,
            false,
            false,
            null,
            List.of(),
            form,
            null,
            null);
    return ValueCheck.of(alone, InstantSource.system()).check(inOrder(value), Map.of());
  }

  private static Option always(Option option) {
    return new Option(
        option.code(),
        option.label(),
        option.other(),
        option.exclusive(),
        option.image(),
        option.imageText(),
        null);
  }

  /** Whoever moves options need not think of it: several count in the order of the options. */
  private Object inOrder(Object value) {
    if (!(value instanceof List<?> list) || question.type() == QuestionType.RANKING) {
      return value;
    }
    List<String> codes = AnswerForms.options(question.form()).stream().map(Option::code).toList();
    List<Object> sorted = new ArrayList<>(list);
    sorted.sort(Comparator.comparingInt(codes::indexOf));
    return sorted;
  }

  private static @Nullable Object plain(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() && node.canConvertToLong()
          ? (Number) node.longValue()
          : (Number) node.doubleValue();
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      for (JsonNode each : node) {
        if (!each.isString()) {
          return null;
        }
        list.add(each.stringValue());
      }
      return list;
    }
    if (!node.isObject()) {
      return null;
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> row : node.properties()) {
      if (!row.getValue().isString()) {
        return null;
      }
      rows.put(row.getKey(), row.getValue().stringValue());
    }
    return rows;
  }
}
