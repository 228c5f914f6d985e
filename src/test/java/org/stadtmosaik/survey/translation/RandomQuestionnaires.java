package org.stadtmosaik.survey.translation;

import java.util.List;
import java.util.Random;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questionnaires with texts of every kind, in German, Arabic and Einfache Sprache. */
final class RandomQuestionnaires {

  static final List<String> LANGUAGES = List.of("de", "ar", "de-simple");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PIECES =
      List.of(
          "Wie alt sind Sie?",
          "كم عمركم؟",
          "=1+2",
          "'",
          "\"",
          "<b>&amp;</b>",
          "]]>",
          "\n",
          "\t",
          ",",
          ";",
          "@",
          "-",
          " ",
          "\u0001",
          "\u001f",
          "\uFFFE",
          "\uD83C\uDFE1",
          "\u202e",
          "{{age}}",
          "{{ age }}",
          "{{",
          "}}",
          "\u00a0",
          "ß",
          "x");

  private final Random random;

  RandomQuestionnaires(Random random) {
    this.random = random;
  }

  QuestionnaireDocument next() {
    ObjectNode root = JSON.createObjectNode().put("schema", 1).put("code", "s");
    root.set("title", text());
    root.put("original", "de").put("access", "open");
    ArrayNode tags = root.putArray("languages");
    LANGUAGES.forEach(tags::add);
    ObjectNode group = root.putArray("groups").addObject().put("code", "g");
    ArrayNode questions =
        group.putArray("pages").addObject().put("code", "p").putArray("questions");
    for (int i = 0; i < 4; i++) {
      questions.add(question("q" + i));
    }
    return new QuestionnaireDocument(root, JSON.createObjectNode());
  }

  private ObjectNode question(String code) {
    ObjectNode question = JSON.createObjectNode().put("code", code).put("type", "scale");
    question.set("title", text());
    question.set("help", text());
    question.putArray("ends").add(text()).add(text());
    question.putObject("labels").set("1", text());
    ArrayNode options = question.putArray("options");
    options.addObject().put("code", "a").set("label", text());
    options.addObject().put("code", "b").set("label", text());
    question.putArray("validate").addObject().put("rule", true).set("message", text());
    return question;
  }

  private ObjectNode text() {
    ObjectNode text = JSON.createObjectNode();
    text.put("de", words());
    for (String tag : List.of("ar", "de-simple")) {
      if (random.nextInt(4) > 0) {
        text.put(tag, translated(text.path("de").stringValue()));
      }
    }
    return text;
  }

  String words() {
    StringBuilder words = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      words.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return words.toString().isBlank() ? "x" + words : words.toString();
  }

  /** Other words with the same placeholders, whatever the words come to mean beside them. */
  private String translated(String original) {
    while (true) {
      String words = words();
      String candidate = words + String.join(" ", Placeholders.of(original));
      if (Placeholders.lost(original, candidate).isEmpty()
          && Placeholders.lost(candidate, original).isEmpty()) {
        return candidate;
      }
    }
  }
}
