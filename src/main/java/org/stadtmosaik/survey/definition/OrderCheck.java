package org.stadtmosaik.survey.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.stadtmosaik.survey.definition.AnswerProblem.Kind;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Group;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Page;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Definition.Row;

/**
 * Checks the orders that a phone says it has shown things in. Each is all of what was shuffled,
 * hidden things included, each once.
 *
 * @param shuffled codes of what is shuffled, by kind ({@code pages}, {@code questions}, {@code
 *     options}) and by the code of what it belongs to
 */
record OrderCheck(Map<String, Map<String, Set<String>>> shuffled) {

  static OrderCheck of(Definition definition) {
    Map<String, Set<String>> pages = new HashMap<>();
    Map<String, Set<String>> questions = new HashMap<>();
    Map<String, Set<String>> options = new HashMap<>();
    for (Group group : definition.groups()) {
      if (group.shuffle()) {
        pages.put(group.code(), codes(group.pages().stream().map(Page::code).toList()));
      }
      for (Page page : group.pages()) {
        if (page.shuffle()) {
          questions.put(page.code(), codes(page.questions().stream().map(Question::code).toList()));
        }
      }
    }
    definition
        .questions()
        .forEach(question -> {
          List<String> codes = shuffledIn(question.form());
          if (!codes.isEmpty()) {
            options.put(question.code(), codes(codes));
          }
        });
    return new OrderCheck(Map.of("pages", pages, "questions", questions, "options", options));
  }

  /** What is shuffled within a question: options, or the rows of a matrix. */
  static List<String> shuffledIn(AnswerForm form) {
    return switch (form) {
      case AnswerForm.Choice choice when choice.shuffle() ->
          choice.options().stream().map(Option::code).toList();
      case AnswerForm.Matrix matrix when matrix.shuffle() ->
          matrix.rows().stream().map(Row::code).toList();
      default -> List.of();
    };
  }

  /** Tells of each order that is none. */
  void check(Map<String, Map<String, List<String>>> order, BiConsumer<String, Kind> problem) {
    order.forEach((kind, orders) -> {
      Map<String, Set<String>> known = shuffled.getOrDefault(kind, Map.of());
      if (!shuffled.containsKey(kind)) {
        problem.accept("", Kind.ORDER);
      }
      orders.forEach((code, list) -> {
        Set<String> codes = known.get(code);
        if (codes == null) {
          problem.accept("", Kind.ORDER);
        } else if (list.size() != codes.size() || !codes.equals(new HashSet<>(list))) {
          problem.accept(code, Kind.ORDER);
        }
      });
    });
  }

  private static Set<String> codes(List<String> codes) {
    return Set.copyOf(codes);
  }
}
