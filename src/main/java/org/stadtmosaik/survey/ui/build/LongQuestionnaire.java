package org.stadtmosaik.survey.ui.build;

import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.NewQuestion;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A questionnaire of many questions, each with words in every language, for measuring. */
final class LongQuestionnaire {

  private static final List<QuestionType> TYPES =
      List.of(
          QuestionType.SINGLE,
          QuestionType.TEXT,
          QuestionType.MULTIPLE,
          QuestionType.SCALE,
          QuestionType.MATRIX,
          QuestionType.NUMBER);

  private static final int ON_A_PAGE = 4;

  private LongQuestionnaire() {}

  /** Every fifth question is asked only after a certain answer to the first. */
  static QuestionnaireDocument of(int questions) {
    List<String> tags = Language.shipped().stream().map(Language::tag).toList();
    ObjectNode root =
        QuestionnaireDocument.blank("bench", "Bench", tags, Language.GERMAN.tag()).definition();
    ArrayNode pages = (ArrayNode) root.at("/groups/0/pages");
    pages.removeAll();
    for (int i = 1; i <= questions; i++) {
      if (i % ON_A_PAGE == 1) {
        pages.addObject().put("code", "p" + i).putArray("questions");
      }
      QuestionType type = TYPES.get((i - 1) % TYPES.size());
      ObjectNode question = NewQuestion.of(type, "q" + i, tags);
      ObjectNode title = question.putObject("title");
      int number = i;
      tags.forEach(tag -> title.put(tag, "Frage " + number + " (" + tag + ")"));
      if (i % 5 == 0) {
        question.set("showIf", afterFirst());
      }
      ((ArrayNode) pages.get(pages.size() - 1).get("questions")).add(question);
    }
    return new QuestionnaireDocument(root, JsonNodeFactory.instance.objectNode());
  }

  private static ObjectNode afterFirst() {
    ObjectNode rule = JsonNodeFactory.instance.objectNode();
    ArrayNode operands = rule.putArray("==");
    operands.addObject().put("var", "q1");
    operands.add("o1");
    return rule;
  }
}
