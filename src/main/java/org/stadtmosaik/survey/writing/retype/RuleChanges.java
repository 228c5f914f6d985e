package org.stadtmosaik.survey.writing.retype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.ConditionScopes;
import org.stadtmosaik.survey.condition.Conditions;
import org.stadtmosaik.survey.definition.RuleNames;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;

/** What becomes of the rules of a questionnaire that look at the answer to one question. */
final class RuleChanges {

  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "group", List.of("showIf"),
          "page", List.of("showIf"),
          "question", List.of("showIf", "value", "defaultRule"),
          "option", List.of("showIf"),
          "validation", List.of("rule"),
          "quota", List.of("when"));

  private final String question;
  private final AnswerChange change;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Edit> removals = new ArrayList<>();
  private int lost;
  private int left;
  private int begun;

  RuleChanges(QuestionnaireDocument document, String question, AnswerChange change) {
    this.question = question;
    this.change = change;
    ConditionScopes scopes = ConditionScopes.of(document.definition());
    for (DocumentElement element : document.elements()) {
      for (String field : FIELDS.getOrDefault(element.kind(), List.of())) {
        JsonNode rule = element.json().get(field);
        if (rule != null && RuleNames.questions(rule).contains(question)) {
          rule(scopes, element, field, rule);
        }
      }
    }
  }

  /** In an order in which each can be carried out. */
  List<Edit> edits() {
    List<Edit> all = new ArrayList<>(edits);
    // From the back, since a validation goes by its number.
    all.addAll(removals.reversed());
    return all;
  }

  /** How many conditions there are no more. */
  int lost() {
    return lost;
  }

  /** How many rules stay although they may mean something else now. */
  int left() {
    return left;
  }

  /** How many questions begin empty because of it. */
  int begun() {
    return begun;
  }

  private void rule(ConditionScopes scopes, DocumentElement element, String field, JsonNode rule) {
    if (field.equals("defaultRule")) {
      begins(element, rule);
      return;
    }
    Optional<Condition> read = Conditions.read(rule, scopes.at(element.address() + "#" + field));
    if (read.isEmpty() && change instanceof AnswerChange.Same(boolean whole)) {
      // Beyond a condition, but about the same values.
      if (!whole && rule.toString().contains(question + "__other")) {
        lose(element, field);
      }
      return;
    }
    @Nullable Condition now = read.map(it -> change.convert(it, question)).orElse(null);
    if (now == null) {
      lose(element, field);
    } else if (!now.equals(read.get())) {
      edits.add(new Edit.Put(element.address(), field, now.toRule()));
    }
  }

  /** What comes out is an answer itself, and would be one of another kind. */
  private void begins(DocumentElement element, JsonNode rule) {
    boolean stays =
        change instanceof AnswerChange.Same(boolean whole)
            && (whole || !rule.toString().contains(question + "__other"));
    if (!stays) {
      edits.add(new Edit.Put(element.address(), "defaultRule", null));
      begun++;
    }
  }

  private void lose(DocumentElement element, String field) {
    switch (field) {
      case "showIf" -> {
        edits.add(new Edit.Put(element.address(), field, null));
        lost++;
      }
      case "rule" -> {
        removals.add(new Edit.Remove(element.address()));
        lost++;
      }
      // A limit or a value without its rule would be nothing at all.
      default -> left++;
    }
  }
}
