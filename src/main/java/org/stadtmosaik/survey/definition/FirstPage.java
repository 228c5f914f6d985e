package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Question;

/**
 * What is on the first screen of questions, when nothing is answered yet.
 *
 * @param questions those that are shown
 */
public record FirstPage(
    Definition.Group group, Definition.Page page, List<Definition.Question> questions) {

  /** The first page with a question to show; a shuffled group begins with its first as written. */
  public static Optional<FirstPage> of(Definition definition) {
    Map<String, @Nullable Object> answers = new HashMap<>();
    for (Definition.Group group : definition.groups()) {
      for (Definition.Page page : group.pages()) {
        if (Logic.allows(group.showIf(), answers) && Logic.allows(page.showIf(), answers)) {
          List<Question> shown = shown(page, answers);
          if (!shown.isEmpty()) {
            return Optional.of(new FirstPage(group, page, shown));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Question> shown(Definition.Page page, Map<String, @Nullable Object> answers) {
    List<Question> shown = new ArrayList<>();
    for (Question question : page.questions()) {
      if (Logic.allows(question.showIf(), answers)) {
        if (question.form() instanceof AnswerForm.Calculated(Rule rule)) {
          Object value = AnswerForms.calculated(Logic.apply(rule, answers));
          if (value != null) {
            answers.put(question.code(), value);
          }
        } else {
          shown.add(question);
        }
      }
    }
    return shown;
  }
}
