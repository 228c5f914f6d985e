package org.stadtmosaik.survey.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import org.stadtmosaik.survey.definition.Rules;
import org.stadtmosaik.survey.definition.Scope;
import tools.jackson.databind.JsonNode;

/**
 * What a condition at one place of a questionnaire may ask about. The questionnaire may be
 * unfinished in any way.
 */
public final class ConditionScope {

  /** What a condition decides on. */
  public enum Place {
    QUESTION,
    PAGE,
    GROUP,
    OPTION,
    /** Whether a response counts towards a limit. */
    QUOTA,
    /** Whether an answer is good. */
    VALIDATION,
    /** What a question comes out at or begins with: a rule, but no condition for anything. */
    VALUE
  }

  /**
   * An answer that a condition can ask about.
   *
   * @param name what rules call it, such as {@code q} or {@code q.row}
   * @param question its question's code
   * @param title of the question; its code if nobody has written one yet
   * @param row which row of a matrix it is
   * @param options to choose from, by code; empty for other kinds
   * @param declinable whether "prefer not to say" is offered
   * @param fraction whether a number may have digits after the point
   */
  public record Subject(
      String name,
      String question,
      AnswerKind kind,
      LocalizedText title,
      @Nullable LocalizedText row,
      Map<String, LocalizedText> options,
      boolean declinable,
      boolean fraction) {

    /** How it is named to a reader of this language, a row after its question. */
    public String named(Language reader) {
      String question = title.in(reader).text();
      return row == null ? question : question + " – " + row.in(reader).text();
    }
  }

  private final Place place;
  private final Scope scope;
  private final Map<String, Subject> subjects;

  ConditionScope(Place place, Scope scope, Map<String, Subject> subjects) {
    this.place = place;
    this.scope = scope;
    this.subjects = subjects;
  }

  /**
   * The scope of the condition at this place.
   *
   * @param definition of schema 1, as far as it is written
   * @param address {@code group:CODE}, {@code page:CODE}, {@code question:CODE}, {@code
   *     question:CODE/option:CODE}, {@code question:CODE/validation:INDEX} or {@code quota:CODE};
   *     {@code question:CODE#value} for what a calculated question comes out at, {@code
   *     question:CODE#defaultRule} for what another one begins with
   */
  public static ConditionScope of(JsonNode definition, String address) {
    return ConditionScopes.of(definition).at(address);
  }

  /** The same questions, for another purpose. */
  ConditionScope at(Place other) {
    return new ConditionScope(other, scope, subjects);
  }

  public Place place() {
    return place;
  }

  /** What may be asked about here, in the order of the questionnaire; a row by itself. */
  public List<Subject> subjects() {
    List<Subject> asked = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      if (subject.kind() != AnswerKind.MATRIX && scope.problemWith(subject.question()) == null) {
        asked.add(subject);
      }
    }
    return asked;
  }

  /** Those of {@link #subjects()} that nobody is asked on the same page. */
  public List<Subject> subjectsOfEarlierPages() {
    return subjects().stream()
        .filter(subject -> {
          Scope.Asked asked = scope.asked(subject.question());
          return asked != null && asked.page() != scope.page();
        })
        .toList();
  }

  /**
   * What this name stands for, even if it is asked about too early; empty if nothing has the name.
   */
  public Optional<Subject> subject(String name) {
    Subject known = subjects.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    int end = name.indexOf("__");
    Subject question = end < 0 ? null : subjects.get(name.substring(0, end));
    if (question == null) {
      return Optional.empty();
    }
    AnswerKind kind = name.endsWith("__declined") ? AnswerKind.YES : AnswerKind.TEXT;
    return Optional.of(
        new Subject(name, question.name(), kind, question.title(), null, Map.of(), false, false));
  }

  /** Everything that is wrong with a rule at this place; paths begin at the rule. */
  public List<DefinitionProblem> problems(JsonNode rule) {
    return switch (place) {
      case QUOTA, VALIDATION, VALUE -> Rules.problems(rule, scope);
      case QUESTION, PAGE, GROUP, OPTION -> Rules.problemsOfCondition(rule, scope);
    };
  }
}
