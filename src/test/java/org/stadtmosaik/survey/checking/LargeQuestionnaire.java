package org.stadtmosaik.survey.checking;

import java.util.List;
import org.stadtmosaik.survey.condition.Household;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A questionnaire of many questions in six languages, each asked because of earlier ones. */
final class LargeQuestionnaire {

  private static final List<String> LANGUAGES = List.of("de", "de-simple", "en", "ar", "tr", "uk");

  private LargeQuestionnaire() {}

  static ObjectNode of(int questions) {
    ObjectNode root = Household.JSON.createObjectNode();
    root.put("schema", 1).put("code", "large").put("original", "de").put("access", "open");
    texts(root.putObject("title"), "Eine große Umfrage");
    ArrayNode languages = root.putArray("languages");
    LANGUAGES.forEach(languages::add);
    ArrayNode pages = root.putArray("groups").addObject().put("code", "g").putArray("pages");
    ArrayNode page = pages;
    for (int i = 0; i < questions; i++) {
      if (i % 4 == 0) {
        page = pages.addObject().put("code", "p" + i).putArray("questions");
      }
      question(page.addObject(), i);
    }
    return root;
  }

  private static void question(ObjectNode question, int i) {
    question.put("code", "q" + i).put("type", i % 3 == 0 ? "multiple" : "single");
    texts(question.putObject("title"), "Wie oft gehen Sie im Jahr in den Park Nummer " + i + "?");
    texts(question.putObject("help"), "Denken Sie bitte an die letzten zwölf Monate.");
    ArrayNode options = question.putArray("options");
    for (int o = 0; o < 5; o++) {
      ObjectNode option = options.addObject().put("code", "o" + o);
      texts(option.putObject("label"), "Antwort " + o);
    }
    if (i > 1 && i % 2 == 0) {
      question.set(
          "showIf",
          Household.JSON.readTree(
              """
              {"or":[{"==":[{"var":"q%d"},"o1"]},{"in":["o2",{"var":"q%d"}]}]}
              """
                  .formatted(i - 1, (i - 1) / 3 * 3)));
    }
  }

  private static void texts(ObjectNode texts, String words) {
    LANGUAGES.forEach(tag -> texts.put(tag, words));
  }
}
