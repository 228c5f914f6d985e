package org.stadtmosaik.survey.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Question;

/**
 * The published versions of a survey. Answers to all of them are counted together by their codes,
 * so a code must never come to mean another thing.
 *
 * @param versions the newest first
 */
public record EarlierVersions(List<Definition> versions) {

  /** Of a survey that is not published yet. */
  public static final EarlierVersions NONE = new EarlierVersions(List.of());

  public EarlierVersions {
    versions = List.copyOf(versions);
  }

  /** The codes of all questions that were ever asked. */
  public Set<String> questions() {
    return versions.stream()
        .flatMap(Definition::questions)
        .map(Question::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The codes of all options, rows and places that a question ever had. */
  public Set<String> choices(String question) {
    return all(question)
        .flatMap(it -> choices(it).keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Sees to it that the next version calls nothing by the code of something else. Words may change
   * from one version to the next; what was gone in between comes back as what it was.
   *
   * @throws ConflictException with the first place where it does
   */
  public void requireSameMeaning(Definition next) {
    if (!versions.isEmpty()) {
      next.questions().forEach(this::requireSameMeaning);
    }
  }

  private void requireSameMeaning(Question question) {
    String title = question.title().original();
    Optional<Question> newest = in(versions.getFirst(), question.code());
    Map<String, LocalizedText> continued = newest.map(it -> choices(it)).orElse(Map.of());
    Map<String, LocalizedText> choices = choices(question);
    all(question.code())
        .forEach(before -> {
          if (before.type() != question.type() || takesSeveral(before) != takesSeveral(question)) {
            throw new ConflictException("survey.error.otherKind", title);
          }
          if (newest.isEmpty() && !isSame(before.title(), question.title())) {
            throw new ConflictException("survey.error.codeAgain", question.code());
          }
          choices(before)
              .forEach((code, label) -> {
                LocalizedText now = choices.get(code);
                if (now != null && !continued.containsKey(code) && !isSame(label, now)) {
                  throw new ConflictException("survey.error.choiceAgain", code, title);
                }
              });
        });
  }

  private Stream<Question> all(String question) {
    return versions.stream().flatMap(version -> in(version, question).stream());
  }

  private static Optional<Question> in(Definition version, String question) {
    return version.questions().filter(it -> it.code().equals(question)).findFirst();
  }

  /** Rows and columns of a matrix have codes apart, but nobody is helped by two alike. */
  private static Map<String, LocalizedText> choices(Question question) {
    Map<String, LocalizedText> choices = new LinkedHashMap<>();
    switch (question.form()) {
      case AnswerForm.Choice choice ->
          choice.options().forEach(option -> choices.put(option.code(), option.label()));
      case AnswerForm.Places places ->
          places.areas().forEach(area -> choices.put(area.code(), area.label()));
      case AnswerForm.Matrix matrix -> {
        matrix.columns().forEach(column -> choices.put(column.code(), column.label()));
        matrix.rows().forEach(row -> choices.put(row.code(), row.label()));
      }
      default -> {
        // Nothing to choose.
      }
    }
    return choices;
  }

  /** Whether one person can count for several of its options. */
  private static boolean takesSeveral(Question question) {
    return question.form() instanceof AnswerForm.Choice choice
        && choice.multiple()
        && choice.most() > 1;
  }

  private static boolean isSame(LocalizedText before, LocalizedText now) {
    return before.texts().entrySet().stream()
        .anyMatch(text -> text.getValue().equals(now.texts().get(text.getKey())));
  }
}
