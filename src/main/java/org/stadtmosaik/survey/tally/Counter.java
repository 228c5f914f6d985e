package org.stadtmosaik.survey.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Piping;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.tally.CountedList.Kind;

/**
 * Says what a response to one version of a survey counts for. The same when it comes in, when it is
 * taken back and in a full count. What people wrote, photos and calculated values are not counted.
 */
public final class Counter {

  /** Stands for everybody who gave any answer, in lists with several answers a person. */
  public static final String ANSWERED = "+";

  private final List<CountedList> lists = new ArrayList<>();
  private final Map<String, Taking> takings = new LinkedHashMap<>();
  private final Dependence dependence;

  private Counter(Definition definition) {
    this.dependence = Dependence.of(definition);
    definition.questions().forEach(this::add);
  }

  public static Counter of(Definition definition) {
    return new Counter(definition);
  }

  /** Adds what an answer counts for. */
  private interface Taking {
    void from(Object answer, List<Counted> counted);
  }

  /** What is counted, in the order of the definition. */
  public List<CountedList> lists() {
    return lists;
  }

  /** What questions depend on. */
  public Dependence dependence() {
    return dependence;
  }

  /** What these answers count for. */
  public List<Counted> count(Map<String, ? extends @Nullable Object> answers) {
    List<Counted> counted = new ArrayList<>(takings.size() + 8);
    takings.forEach((question, taking) -> {
      Object answer = answers.get(question);
      if (answer != null) {
        taking.from(answer, counted);
      }
    });
    return counted;
  }

  private void add(Question question) {
    switch (question.form()) {
      case AnswerForm.Choice choice when question.type() == QuestionType.RANKING ->
          ranking(question, choice);
      case AnswerForm.Choice choice when choice.multiple() && choice.most() > 1 ->
          several(question, choice);
      case AnswerForm.Choice choice -> one(question, labels(choice.options()), Counter::first);
      case AnswerForm.Matrix matrix -> matrix(question, matrix);
      case AnswerForm.Places places -> {
        SequencedMap<String, LocalizedText> areas = new LinkedHashMap<>();
        places.areas().forEach(area -> areas.put(area.code(), plain(area.label())));
        one(question, areas, String::valueOf);
      }
      case AnswerForm.Scale scale -> one(question, scale(scale), Counter::whole);
      case AnswerForm.Numeric n ->
          numbers(
              question,
              Classes.of(
                  decimal(n.min()), decimal(n.max()), BigDecimal.ONE.movePointLeft(n.decimals())));
      case AnswerForm.Slider s ->
          numbers(question, Classes.of(decimal(s.min()), decimal(s.max()), decimal(s.step())));
      case AnswerForm.Moment moment -> {
        Moments by = Moments.of(question.type() == QuestionType.DATE, moment.min(), moment.max());
        one(
            question,
            new LinkedHashMap<>(by.labels(moment.min(), moment.max())),
            value -> by.code(value.toString()));
      }
      case AnswerForm.Agreement _ -> one(question, yesAndNo(), String::valueOf);
      case AnswerForm.Words _,
          AnswerForm.Photo _,
          AnswerForm.Information _,
          AnswerForm.Calculated _ -> {
        // Not counted.
      }
    }
  }

  private interface Coding {
    String code(Object answer);
  }

  private void one(Question question, SequencedMap<String, LocalizedText> values, Coding coding) {
    String code = question.code();
    lists.add(list(question, code, null, Kind.ONE, values, null));
    takings.put(code, (answer, counted) -> counted.add(new Counted(code, coding.code(answer))));
  }

  private void numbers(Question question, Classes classes) {
    one(
        question,
        new LinkedHashMap<>(classes.labels()),
        answer -> classes.code(((Number) answer).doubleValue()));
  }

  private void several(Question question, AnswerForm.Choice choice) {
    String code = question.code();
    CountedList.Several rules =
        new CountedList.Several(
            Math.max(1, choice.min() == null ? 1 : choice.min()),
            choice.most(),
            choice.options().stream().filter(Option::exclusive).map(Option::code).toList());
    lists.add(list(question, code, null, Kind.SEVERAL, labels(choice.options()), rules));
    takings.put(
        code,
        (answer, counted) -> {
          counted.add(new Counted(code, ANSWERED));
          ((List<?>) answer).forEach(chosen -> counted.add(new Counted(code, chosen.toString())));
        });
  }

  private void ranking(Question question, AnswerForm.Choice choice) {
    String code = question.code();
    lists.add(list(question, code, null, Kind.RANKS, labels(choice.options()), null));
    takings.put(
        code,
        (answer, counted) -> {
          counted.add(new Counted(code, ANSWERED));
          int rank = 0;
          for (Object option : (List<?>) answer) {
            rank++;
            counted.add(new Counted(code, option + ":" + rank));
          }
        });
  }

  private void matrix(Question question, AnswerForm.Matrix matrix) {
    String code = question.code();
    for (Definition.Row row : matrix.rows()) {
      lists.add(
          list(question, code + "/" + row.code(), row, Kind.ONE, labels(matrix.columns()), null));
    }
    takings.put(
        code,
        (answer, counted) ->
            ((Map<?, ?>) answer)
                .forEach((row, column) ->
                    counted.add(new Counted(code + "/" + row, String.valueOf(column)))));
  }

  private CountedList list(
      Question question,
      String code,
      Definition.@Nullable Row row,
      Kind kind,
      SequencedMap<String, LocalizedText> values,
      CountedList.@Nullable Several several) {
    return new CountedList(
        code,
        question.code(),
        row == null ? null : row.code(),
        question.type(),
        kind,
        plain(question.title()),
        row == null ? null : plain(row.label()),
        values,
        several,
        question.required(),
        dependence.isConditional(question.code()),
        dependence.isBound(question.code()));
  }

  private static String first(Object answer) {
    return answer instanceof List<?> list ? list.getFirst().toString() : answer.toString();
  }

  private static String whole(Object answer) {
    return Long.toString(((Number) answer).longValue());
  }

  private static @Nullable BigDecimal decimal(@Nullable Double number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private static SequencedMap<String, LocalizedText> labels(List<Option> options) {
    SequencedMap<String, LocalizedText> labels = new LinkedHashMap<>();
    options.forEach(option -> labels.put(option.code(), plain(option.label())));
    return labels;
  }

  private static SequencedMap<String, LocalizedText> scale(AnswerForm.Scale scale) {
    SequencedMap<String, LocalizedText> labels = new LinkedHashMap<>();
    for (int value = scale.from(); value <= scale.to(); value++) {
      LocalizedText own = scale.labels().get(value);
      if (own == null && scale.ends() != null) {
        own =
            value == scale.from()
                ? scale.ends().low()
                : value == scale.to() ? scale.ends().high() : null;
      }
      labels.put(Integer.toString(value), ScaleLabel.of(value, own == null ? null : plain(own)));
    }
    return labels;
  }

  private static SequencedMap<String, LocalizedText> yesAndNo() {
    SequencedMap<String, LocalizedText> values = new LinkedHashMap<>();
    values.put("true", Messages.inAll("surveyexport.value.yes"));
    values.put("false", Messages.inAll("surveyexport.value.no"));
    return values;
  }

  private static LocalizedText plain(LocalizedText text) {
    return Piping.unfilled(text);
  }
}
