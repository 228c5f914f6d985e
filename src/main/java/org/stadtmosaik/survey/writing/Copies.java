package org.stadtmosaik.survey.writing;

import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.ObjectNode;

/** Copies of questionnaires: everything stays but the name, the code and the times. */
final class Copies {

  private static final int LONGEST_CODE = 36;

  private Copies() {}

  static QuestionnaireDocument of(QuestionnaireDocument document, Set<String> takenCodes) {
    ObjectNode definition = document.definition();
    definition.remove("opens");
    definition.remove("closes");
    String code = definition.path("code").stringValue("umfrage");
    String stem = code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("_$", "");
    int number = 2;
    while (takenCodes.contains(stem + "_" + number)) {
      number++;
    }
    definition.put("code", stem + "_" + number);
    if (definition.get("title") instanceof ObjectNode title) {
      for (String tag : title.propertyNames().stream().toList()) {
        String words = title.path(tag).stringValue("");
        Language.shipped(tag)
            .ifPresent(language ->
                title.put(tag, Messages.get(language, "surveybuild.copy.title", words)));
      }
    }
    return new QuestionnaireDocument(definition, document.notes());
  }
}
