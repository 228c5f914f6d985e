package org.stadtmosaik.survey.writing.retype;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of a scale as options. */
final class ScaleSteps {

  private static final int MOST = 200;

  private final QuestionnaireDocument document;
  private final JsonNode question;
  private final int from;
  private final int to;

  ScaleSteps(QuestionnaireDocument document, JsonNode question) {
    this.document = document;
    this.question = question;
    this.from = question.path("from").intValue(1);
    this.to = Math.clamp(question.path("to").intValue(5), from, from + MOST - 1);
  }

  /** Adds the options and takes away what was only a scale's. */
  AnswerChange toOptions(String address, Retyping retyping) {
    Map<Integer, String> codes = new LinkedHashMap<>();
    for (int value = from; value <= to; value++) {
      String code = (value < 0 ? "m" : "v") + Math.abs(value);
      codes.put(value, code);
      ObjectNode option = JsonNodeFactory.instance.objectNode().put("code", code);
      option.set("label", label(value));
      retyping.add(new Edit.Insert(address + "/options", value - from, option));
    }
    retyping.put("from", null);
    retyping.put("to", null);
    retyping.put("ends", null);
    retyping.put("labels", null);
    retyping.lose(Loss.LOOK, question.path("look").stringValue("").equals("faces") ? 1 : 0);
    retyping.put("look", null);
    return new AnswerChange.NumberToOption(codes);
  }

  /** Its own words, or the number, at the ends with what they mean. */
  private JsonNode label(int value) {
    JsonNode own = question.path("labels").path(Integer.toString(value));
    if (!own.isEmpty()) {
      return own.deepCopy();
    }
    JsonNode end =
        value == from
            ? question.path("ends").path(0)
            : value == to ? question.path("ends").path(1) : question.path("none");
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    for (String tag : document.languages()) {
      String words = end.path(tag).stringValue("");
      label.put(tag, words.isBlank() ? Integer.toString(value) : value + " – " + words);
    }
    return label;
  }
}
