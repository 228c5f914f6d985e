package org.stadtmosaik.survey.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.AnswerCheck;
import org.stadtmosaik.survey.definition.Checked;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.GivenAnswers;
import org.stadtmosaik.survey.definition.Logic;
import org.stadtmosaik.survey.definition.Rule;

/** Makes up answers to any survey: question after question, as its conditions have it. */
final class InventedAnswers {

  private static final int TRIES = 50;
  private static final double SKIPPED = 0.15;
  private static final double DECLINED = 0.06;

  private final Definition definition;
  private final AnswerCheck check;
  private final Map<String, List<String>> texts;
  private final Map<String, List<Integer>> ranges;
  private final Random random;

  /**
   * @param texts what people may write, by question; without any the question stays open
   * @param ranges smallest and largest number, by question, where the survey allows too much
   */
  InventedAnswers(
      Definition definition,
      Map<String, List<String>> texts,
      Map<String, List<Integer>> ranges,
      Random random) {
    this.definition = definition;
    this.check = AnswerCheck.of(definition, InstantSource.system());
    this.texts = texts;
    this.ranges = ranges;
    this.random = random;
  }

  /**
   * The next person's answers, which the survey takes.
   *
   * @throws IllegalStateException if none of many are taken
   */
  Map<String, Object> next() {
    Checked last = null;
    for (int i = 0; i < TRIES; i++) {
      Map<String, Object> answers = invented();
      last = check.check(new GivenAnswers(answers, Map.of(), Set.of(), consent()));
      if (last.isGood()) {
        return answers;
      }
    }
    throw new IllegalStateException(
        "nothing invented fits " + definition.code() + ": " + last.problems());
  }

  /** The version of the consent that everybody gives, if the survey asks for one. */
  @Nullable String consent() {
    return definition.consent() == null ? null : definition.consent().version();
  }

  private Map<String, Object> invented() {
    Map<String, Object> answers = new LinkedHashMap<>();
    // What rules see: the answers, and what the server will have worked out.
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    for (Definition.Group group : definition.groups()) {
      for (Definition.Page page : group.pages()) {
        for (Definition.Question question : page.questions()) {
          if (isTrue(group.showIf(), known)
              && isTrue(page.showIf(), known)
              && isTrue(question.showIf(), known)) {
            answer(question, answers, known);
          }
        }
      }
    }
    return answers;
  }

  private static boolean isTrue(@Nullable Rule rule, Map<String, @Nullable Object> known) {
    return rule == null || Logic.isTrue(Logic.apply(rule, known));
  }

  private void answer(
      Definition.Question question,
      Map<String, Object> answers,
      Map<String, @Nullable Object> known) {
    String code = question.code();
    if (question.form() instanceof AnswerForm.Calculated(Rule value)) {
      known.put(code, Logic.apply(value, known));
      return;
    }
    if (question.declinable() && random.nextDouble() < DECLINED) {
      answers.put(code + "__declined", true);
      return;
    }
    Object value = value(question, known);
    if (value == null || !question.required() && random.nextDouble() < SKIPPED) {
      return;
    }
    answers.put(code, value);
    known.put(code, value);
    if (question.form() instanceof AnswerForm.Choice choice && asksForWords(choice, value)) {
      answers.put(code + "__other", "etwas anderes, das hier nicht steht");
    }
  }

  private static boolean asksForWords(AnswerForm.Choice choice, Object value) {
    return choice.options().stream()
        .anyMatch(option ->
            option.other()
                && (value.equals(option.code())
                    || value instanceof List<?> list && list.contains(option.code())));
  }

  private @Nullable Object value(
      Definition.Question question, Map<String, @Nullable Object> known) {
    return switch (question.form()) {
      case AnswerForm.Choice choice -> choice(question, choice, known);
      case AnswerForm.Scale scale -> between(scale.from(), scale.to());
      case AnswerForm.Numeric number -> number(question.code(), number);
      case AnswerForm.Slider slider ->
          slider.min() + slider.step() * random.nextInt(steps(slider) + 1);
      case AnswerForm.Words _ -> text(question.code());
      case AnswerForm.Moment moment -> moment(question, moment);
      case AnswerForm.Matrix matrix -> matrix(matrix);
      case AnswerForm.Places places -> pick(places.areas()).code();
      case AnswerForm.Agreement agreement -> agreement.must() || random.nextInt(4) > 0;
      case AnswerForm.Photo _, AnswerForm.Information _, AnswerForm.Calculated _ -> null;
    };
  }

  private Object choice(
      Definition.Question question, AnswerForm.Choice choice, Map<String, @Nullable Object> known) {
    List<Definition.Option> options =
        new ArrayList<>(
            choice.options().stream().filter(it -> isTrue(it.showIf(), known)).toList());
    if (!choice.multiple()) {
      // People choose what comes first a little more often.
      return options
          .get(Math.min(random.nextInt(options.size()), random.nextInt(options.size())))
          .code();
    }
    int least = choice.min() == null ? 1 : Math.max(1, choice.min());
    int most = choice.max() == null ? Math.min(4, options.size()) : choice.max();
    Collections.shuffle(options, random);
    List<Definition.Option> chosen =
        options.subList(0, Math.min(options.size(), between(least, Math.max(least, most))));
    List<Definition.Option> kept =
        chosen.stream().anyMatch(Definition.Option::exclusive)
            ? chosen.stream().filter(Definition.Option::exclusive).limit(1).toList()
            : chosen;
    List<String> codes = kept.stream().map(Definition.Option::code).toList();
    return switch (question.type()) {
      case RANKING -> codes;
      default ->
          choice.options().stream().map(Definition.Option::code).filter(codes::contains).toList();
    };
  }

  private Object number(String code, AnswerForm.Numeric form) {
    List<Integer> range = ranges.get(code);
    int from = range != null ? range.get(0) : form.min() == null ? 0 : form.min().intValue();
    int to = range != null ? range.get(1) : form.max() == null ? 100 : form.max().intValue();
    int number = between(from, to);
    // Halves, as people count rooms.
    return form.decimals() == 0 || number == to || random.nextInt(3) > 0
        ? (Object) number
        : number + 0.5;
  }

  private static int steps(AnswerForm.Slider slider) {
    return (int) Math.round((slider.max() - slider.min()) / slider.step());
  }

  private @Nullable String text(String code) {
    List<String> known = texts.getOrDefault(code, List.of());
    // Most people write nothing where they need not.
    return known.isEmpty() || random.nextBoolean() ? null : pick(known);
  }

  private String moment(Definition.Question question, AnswerForm.Moment form) {
    return switch (question.type()) {
      case TIME -> "07:%02d".formatted(5 * between(0, 11));
      default -> {
        LocalDate to = form.max() == null ? LocalDate.EPOCH : LocalDate.parse(form.max());
        LocalDate from = form.min() == null ? to.minusYears(1) : LocalDate.parse(form.min());
        LocalDate recent = to.minusYears(15).isAfter(from) ? to.minusYears(15) : from;
        yield recent
            .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(recent, to) + 1))
            .toString();
      }
    };
  }

  private Map<String, String> matrix(AnswerForm.Matrix form) {
    Map<String, String> rows = new LinkedHashMap<>();
    form.rows().forEach(row -> rows.put(row.code(), pick(form.columns()).code()));
    return rows;
  }

  private int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
