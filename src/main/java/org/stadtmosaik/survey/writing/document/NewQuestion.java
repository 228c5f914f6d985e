package org.stadtmosaik.survey.writing.document;

import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questions as they come from the palette: complete but for their words. */
public final class NewQuestion {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private NewQuestion() {}

  /**
   * A question of this type. Its title is still missing; options that people know anyway, such as
   * yes and no, are there in all languages that the portal speaks.
   *
   * @param code which nothing in the questionnaire may have
   * @param languages of the questionnaire
   */
  public static ObjectNode of(QuestionType type, String code, List<String> languages) {
    ObjectNode question = JSON.objectNode();
    question.put("code", code).put("type", type.word());
    switch (type) {
      case SINGLE, MULTIPLE, RANKING -> options(question, "options", 2, languages);
      case PICTURE -> options(question, "options", 2, languages);
      case SCALE -> question.put("from", 1).put("to", 5);
      case NUMBER -> question.put("min", 0);
      case SLIDER -> question.put("min", 0).put("max", 100).put("step", 10);
      case TEXT -> question.put("long", true);
      case MATRIX -> {
        numbered(question, "rows", "r", 2, languages, "surveybuild.new.row");
        options(question, "options", 2, languages);
      }
      case PLACE -> numbered(question, "areas", "a", 2, languages, "surveybuild.new.area");
      case CONSENT -> question.put("must", true);
      case CALCULATED -> question.put("value", 0);
      case DATE, TIME, PHOTO, INFO -> {
        // Nothing that belongs to them only.
      }
    }
    return question;
  }

  private static void options(ObjectNode question, String list, int count, List<String> languages) {
    numbered(question, list, "o", count, languages, "surveybuild.new.option");
  }

  private static void numbered(
      ObjectNode question,
      String list,
      String prefix,
      int count,
      List<String> languages,
      String key) {
    ArrayNode all = question.putArray(list);
    for (int i = 1; i <= count; i++) {
      ObjectNode each = all.addObject().put("code", prefix + i);
      ObjectNode label = each.putObject("label");
      for (String tag : languages) {
        if (Language.shipped().contains(new Language(tag))) {
          label.put(tag, Messages.get(new Language(tag), key, i));
        }
      }
    }
  }
}
