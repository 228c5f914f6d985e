package org.stadtmosaik.survey.definition;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.AnswerProblem.Kind;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Option;

/** Judges the value of one question. */
@FunctionalInterface
interface ValueCheck {

  /**
   * Judges a value.
   *
   * @param value as it was sent, not null
   * @param answers of the questions before
   * @return the value as it is stored, or a {@link Kind} of problem
   */
  Object check(Object value, Map<String, @Nullable Object> answers);

  /**
   * The check for questions of this form.
   *
   * @param now when an answer comes in
   */
  static ValueCheck of(Definition.Question question, InstantSource now) {
    return switch (question.form()) {
      case AnswerForm.Choice choice ->
          choice.multiple()
              ? new Several(choice, question.type() == QuestionType.RANKING)
              : new One(places(choice.options()));
      case AnswerForm.Scale scale -> (value, _) -> scale(value, scale);
      case AnswerForm.Numeric numeric -> (value, _) -> numeric(value, numeric);
      case AnswerForm.Slider slider -> (value, _) -> slider(value, slider);
      case AnswerForm.Words words ->
          (value, _) -> AnswerTexts.check(value, words.multiline(), words.maxLength());
      case AnswerForm.Moment moment -> {
        boolean date = question.type() == QuestionType.DATE;
        yield (value, _) -> moment(value, moment, date, now);
      }
      case AnswerForm.Matrix matrix -> new Rows(matrix, question.required());
      case AnswerForm.Places places -> {
        Map<String, Integer> codes = new HashMap<>();
        places.areas().forEach(area -> codes.put(area.code(), codes.size()));
        yield (value, _) ->
            value instanceof String code ? codes.containsKey(code) ? code : Kind.OPTION : Kind.TYPE;
      }
      case AnswerForm.Photo _ -> (value, _) -> Boolean.TRUE.equals(value) ? value : Kind.TYPE;
      case AnswerForm.Agreement agreement -> (value, _) -> agreed(value, agreement);
      case AnswerForm.Information _, AnswerForm.Calculated _ -> (_, _) -> Kind.TYPE;
    };
  }

  private static Object scale(Object value, AnswerForm.Scale scale) {
    if (!isNumber(value) || ((Number) value).doubleValue() % 1 != 0) {
      return Kind.TYPE;
    }
    double number = ((Number) value).doubleValue();
    return within(AnswerForms.plain(number), (double) scale.from(), (double) scale.to());
  }

  private static Object numeric(Object value, AnswerForm.Numeric form) {
    if (!isNumber(value) || Math.abs(((Number) value).doubleValue()) > 1e15) {
      return Kind.TYPE;
    }
    double number = ((Number) value).doubleValue();
    if (number % 1 != 0
        && new BigDecimal(Double.toString(number)).stripTrailingZeros().scale() > form.decimals()) {
      return Kind.STEP;
    }
    return within(AnswerForms.plain(number), form.min(), form.max());
  }

  private static Object slider(Object value, AnswerForm.Slider slider) {
    if (!isNumber(value)) {
      return Kind.TYPE;
    }
    double number = ((Number) value).doubleValue();
    Object judged = within(AnswerForms.plain(number), slider.min(), slider.max());
    return judged instanceof Kind || AnswerForms.isWhole((number - slider.min()) / slider.step())
        ? judged
        : Kind.STEP;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static Object within(Number number, @Nullable Double min, @Nullable Double max) {
    if (min != null && number.doubleValue() < min) {
      return Kind.MIN;
    }
    return max != null && number.doubleValue() > max ? Kind.MAX : number;
  }

  private static Object moment(
      Object value, AnswerForm.Moment moment, boolean date, InstantSource now) {
    if (!(value instanceof String text)
        || !(date ? AnswerTexts.isDate(text) : AnswerTexts.isTime(text))) {
      return Kind.TYPE;
    }
    if (moment.min() != null && text.compareTo(moment.min()) < 0) {
      return Kind.MIN;
    }
    boolean late =
        (moment.max() != null && text.compareTo(moment.max()) > 0)
            || (moment.past() && LocalDate.parse(text).isAfter(latestDay(now)));
    return late ? Kind.MAX : text;
  }

  /** What day it is where it is latest: nobody's phone is ahead of that. */
  private static LocalDate latestDay(InstantSource now) {
    return LocalDate.ofInstant(now.instant(), ZoneOffset.MAX);
  }

  private static Object agreed(Object value, AnswerForm.Agreement agreement) {
    if (!(value instanceof Boolean agreed)) {
      return Kind.TYPE;
    }
    return agreement.must() && !agreed ? Kind.CONSENT : agreed;
  }

  /** An option and where it stands. */
  record Placed(int place, Option option) {

    boolean isShown(Map<String, @Nullable Object> answers) {
      return Logic.allows(option.showIf(), answers);
    }
  }

  private static Map<String, Placed> places(List<Option> options) {
    Map<String, Placed> places = new HashMap<>();
    options.forEach(option -> places.put(option.code(), new Placed(places.size(), option)));
    return places;
  }

  /** One option. */
  record One(Map<String, Placed> options) implements ValueCheck {

    @Override
    public Object check(Object value, Map<String, @Nullable Object> answers) {
      if (!(value instanceof String code)) {
        return Kind.TYPE;
      }
      Placed placed = options.get(code);
      return placed != null && placed.isShown(answers) ? code : Kind.OPTION;
    }
  }

  /** A list of options, in the order of the definition or in that of a rank. */
  record Several(AnswerForm.Choice choice, boolean ranking, Map<String, Placed> options)
      implements ValueCheck {

    Several(AnswerForm.Choice choice, boolean ranking) {
      this(choice, ranking, places(choice.options()));
    }

    @Override
    public Object check(Object value, Map<String, @Nullable Object> answers) {
      if (!(value instanceof List<?> list) || list.isEmpty()) {
        return Kind.TYPE;
      }
      if (list.size() > options.size()) {
        return Kind.MAX;
      }
      List<String> codes = new ArrayList<>(list.size());
      boolean[] seen = new boolean[options.size()];
      boolean exclusive = false;
      int last = -1;
      for (Object element : list) {
        if (!(element instanceof String code)) {
          return Kind.TYPE;
        }
        Placed placed = options.get(code);
        if (placed == null || !placed.isShown(answers)) {
          return Kind.OPTION;
        }
        if (seen[placed.place()] || (!ranking && placed.place() < last)) {
          return Kind.SEQUENCE;
        }
        last = placed.place();
        seen[last] = true;
        exclusive |= placed.option().exclusive();
        codes.add(code);
      }
      return counted(codes, exclusive);
    }

    /** An option that goes with no other is enough, whatever the fewest are. */
    private Object counted(List<String> codes, boolean exclusive) {
      if (exclusive) {
        return codes.size() == 1 ? codes : Kind.EXCLUSIVE;
      }
      if (choice.min() != null && codes.size() < choice.min()) {
        return Kind.MIN;
      }
      return choice.max() != null && codes.size() > choice.max() ? Kind.MAX : codes;
    }
  }

  /** A column for each row, or for some of them. */
  record Rows(AnswerForm.Matrix matrix, boolean required, Map<String, Placed> columns)
      implements ValueCheck {

    Rows(AnswerForm.Matrix matrix, boolean required) {
      this(matrix, required, places(matrix.columns()));
    }

    @Override
    public Object check(Object value, Map<String, @Nullable Object> answers) {
      if (!(value instanceof Map<?, ?> given) || given.isEmpty()) {
        return Kind.TYPE;
      }
      Map<String, Object> rows = new LinkedHashMap<>();
      for (Definition.Row row : matrix.rows()) {
        Object column = given.get(row.code());
        if (column != null) {
          if (!(column instanceof String code)) {
            return Kind.TYPE;
          }
          if (!columns.containsKey(code)) {
            return Kind.OPTION;
          }
          rows.put(row.code(), code);
        } else if (required) {
          return Kind.REQUIRED;
        }
      }
      return rows.size() == given.size() ? rows : Kind.OPTION;
    }
  }
}
