package org.stadtmosaik.survey.definition;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.AnswerProblem.Kind;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Group;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Page;
import org.stadtmosaik.survey.definition.Definition.Question;

/**
 * Checks whole submissions against one version of a survey. Made once per version; immutable, so
 * that any number of threads may use it. The time for a check grows with the answers and the
 * survey, never with their product.
 */
public final class AnswerCheck {

  /** What is sent to annoy is not worth a longer list. */
  private static final int MOST_PROBLEMS = 50;

  private static final int LONGEST_KEY = 100;

  private final Definition definition;
  private final Map<String, Prepared> questions = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final OrderCheck orders;
  private final Piping piping;

  private AnswerCheck(Definition definition, InstantSource now) {
    this.definition = definition;
    this.orders = OrderCheck.of(definition);
    this.piping = Piping.of(definition);
    definition
        .questions()
        .forEach(question -> {
          Prepared prepared = new Prepared(question, now);
          questions.put(question.code(), prepared);
          keys.add(question.code());
          keys.add(prepared.otherKey);
          keys.add(prepared.declinedKey);
        });
  }

  /**
   * Prepares the check for this definition.
   *
   * @param now when answers come in
   */
  public static AnswerCheck of(Definition definition, InstantSource now) {
    return new AnswerCheck(definition, now);
  }

  /** Whether these answers can be what somebody gave who was shown this survey. */
  public Checked check(GivenAnswers given) {
    return new Run(given).run();
  }

  /** A question with its check and the keys of its answers. */
  private static final class Prepared {

    final Question question;
    final ValueCheck value;
    final String otherKey;
    final String declinedKey;
    final @Nullable String otherOption;

    Prepared(Question question, InstantSource now) {
      this.question = question;
      this.value = ValueCheck.of(question, now);
      this.otherKey = question.code() + "__other";
      this.declinedKey = question.code() + "__declined";
      this.otherOption =
          AnswerForms.options(question.form()).stream()
              .filter(Option::other)
              .map(Option::code)
              .findFirst()
              .orElse(null);
    }
  }

  /** One check. */
  private final class Run {

    private final GivenAnswers given;
    private final List<AnswerProblem> problems = new ArrayList<>();

    /** The answers that count, as rules see them. */
    private final Map<String, @Nullable Object> answers = new LinkedHashMap<>();

    Run(GivenAnswers given) {
      this.given = given;
    }

    Checked run() {
      consent();
      for (Group group : definition.groups()) {
        boolean shown = Logic.allows(group.showIf(), answers);
        for (Page page : group.pages()) {
          page(page, shown && Logic.allows(page.showIf(), answers));
        }
      }
      unknownKeys();
      photos();
      orders.check(given.order(), this::problem);
      return problems.isEmpty()
          ? new Checked(List.of(), answers, quotas())
          : new Checked(List.copyOf(problems), Map.of(), Set.of());
    }

    private void page(Page page, boolean shown) {
      for (Question question : page.questions()) {
        Prepared prepared = questions.get(question.code());
        if (shown && Logic.allows(question.showIf(), answers)) {
          shown(prepared);
        } else {
          hidden(prepared);
        }
      }
    }

    private void hidden(Prepared prepared) {
      if (given.answers().get(prepared.question.code()) != null
          || given.answers().get(prepared.otherKey) != null
          || given.answers().get(prepared.declinedKey) != null) {
        problem(prepared.question.code(), Kind.HIDDEN);
      }
    }

    private void shown(Prepared prepared) {
      Question question = prepared.question;
      Object sent = given.answers().get(question.code());
      if (question.form() instanceof AnswerForm.Calculated(Rule rule) && sent == null) {
        Object value = AnswerForms.calculated(Logic.apply(rule, answers));
        if (value != null) {
          answers.put(question.code(), value);
        }
        return;
      }
      if (sent != null && !isGood(prepared, sent)) {
        return;
      }
      other(prepared);
      boolean declined = declined(prepared, sent);
      if (sent != null) {
        validations(question);
      } else if (!declined) {
        nothing(question);
      }
    }

    private boolean isGood(Prepared prepared, Object sent) {
      Object judged = prepared.value.check(sent, answers);
      if (judged instanceof Kind kind) {
        problem(prepared.question.code(), kind);
        return false;
      }
      answers.put(prepared.question.code(), judged);
      return true;
    }

    private void nothing(Question question) {
      if (question.form() instanceof AnswerForm.Agreement(boolean must) && must) {
        problem(question.code(), Kind.CONSENT);
      } else if (question.required()) {
        problem(question.code(), Kind.REQUIRED);
      }
    }

    private void other(Prepared prepared) {
      Object sent = given.answers().get(prepared.otherKey);
      if (sent == null) {
        return;
      }
      Object chosen = answers.get(prepared.question.code());
      boolean asked =
          prepared.otherOption != null
              && (prepared.otherOption.equals(chosen)
                  || (chosen instanceof List<?> list && list.contains(prepared.otherOption)));
      Object judged =
          asked ? AnswerTexts.check(sent, false, AnswerTexts.LONGEST_OTHER) : Kind.OTHER;
      if (judged instanceof Kind kind) {
        problem(prepared.question.code(), kind);
      } else {
        answers.put(prepared.otherKey, judged);
      }
    }

    private boolean declined(Prepared prepared, @Nullable Object value) {
      Object sent = given.answers().get(prepared.declinedKey);
      if (sent == null) {
        return false;
      }
      if (!Boolean.TRUE.equals(sent) || !prepared.question.declinable() || value != null) {
        problem(prepared.question.code(), Kind.DECLINED);
      } else {
        answers.put(prepared.declinedKey, true);
      }
      return true;
    }

    private void validations(Question question) {
      for (Definition.Validation validation : question.validate()) {
        if (!Logic.isTrue(Logic.apply(validation.rule(), answers))) {
          LocalizedText own = piping.fill(validation.message(), answers);
          add(new AnswerProblem(question.code(), Kind.RULE, own));
          return;
        }
      }
    }

    private void consent() {
      Definition.Consent asked = definition.consent();
      String agreed = given.consent();
      if (asked == null ? agreed != null : !asked.version().equals(agreed)) {
        problem("", Kind.CONSENT);
      }
    }

    private void unknownKeys() {
      for (Map.Entry<String, ?> entry : given.answers().entrySet()) {
        String key = entry.getKey();
        if (entry.getValue() != null && !keys.contains(key)) {
          problem(key.substring(0, Math.min(key.length(), LONGEST_KEY)), Kind.UNKNOWN);
        }
      }
    }

    private void photos() {
      for (Prepared prepared : questions.values()) {
        if (prepared.question.form() instanceof AnswerForm.Photo) {
          String code = prepared.question.code();
          if (answers.containsKey(code) != given.photos().contains(code)) {
            problem(code, Kind.PHOTO);
          }
        }
      }
      for (String code : given.photos()) {
        Prepared prepared = questions.get(code);
        if (prepared == null || !(prepared.question.form() instanceof AnswerForm.Photo)) {
          problem(code.substring(0, Math.min(code.length(), LONGEST_KEY)), Kind.PHOTO);
        }
      }
    }

    private Set<String> quotas() {
      Set<String> quotas = new HashSet<>();
      for (Definition.Quota quota : definition.quotas()) {
        if (Logic.isTrue(Logic.apply(quota.when(), answers))) {
          quotas.add(quota.code());
        }
      }
      return quotas;
    }

    private void problem(String question, Kind kind) {
      add(new AnswerProblem(question, kind));
    }

    private void add(AnswerProblem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }
  }
}
