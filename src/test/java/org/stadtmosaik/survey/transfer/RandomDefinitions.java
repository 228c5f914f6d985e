package org.stadtmosaik.survey.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Questionnaires at random: of every type, in several languages, with holes and odd texts. */
final class RandomDefinitions {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TAGS = List.of("de", "ar", "en", "de-simple", "fr");
  private static final List<String> WORDS =
      List.of(
          "Wie wohnen Sie?",
          "كيف تسكنون؟",
          "=SUM(A1)",
          " Rand ",
          "Zeile\nzwei",
          "<b>&amp;</b>",
          "„Wort“",
          "{{q1}} ja",
          "🙂",
          "a\tb",
          "\u0007",
          "'",
          "x".repeat(40_000),
          "",
          "${q1}");
  private static final List<String> TYPES =
      List.of(
          "single",
          "multiple",
          "scale",
          "number",
          "slider",
          "text",
          "date",
          "time",
          "ranking",
          "matrix",
          "picture",
          "place",
          "photo",
          "consent",
          "info",
          "calculated");

  private final Random random;
  private final List<String> languages;
  private final List<String> before = new ArrayList<>();

  private RandomDefinitions(long seed) {
    this.random = new Random(seed);
    this.languages = TAGS.subList(0, 1 + random.nextInt(TAGS.size()));
  }

  static ObjectNode of(long seed) {
    return new RandomDefinitions(seed).definition();
  }

  private ObjectNode definition() {
    ObjectNode root = JSON.objectNode();
    root.put("schema", 1).put("code", "c" + random.nextInt(1000));
    root.set("title", text());
    ArrayNode tags = root.putArray("languages");
    languages.forEach(tags::add);
    root.put("original", "de").put("access", random.nextBoolean() ? "open" : "codes");
    root.putNull("opens");
    if (random.nextBoolean()) {
      root.set("intro", text());
      root.putArray("quotas").addObject().put("code", "k").put("limit", 3).set("when", rule());
    }
    ArrayNode groups = root.putArray("groups");
    for (int g = 0; g < 1 + random.nextInt(3); g++) {
      ObjectNode group = groups.addObject().put("code", "g" + g);
      maybe(group, "title", text());
      maybe(group, "showIf", rule());
      ArrayNode pages = group.putArray("pages");
      for (int p = 0; p < random.nextInt(4); p++) {
        ObjectNode page = pages.addObject().put("code", "p" + g + "x" + p);
        page.put("shuffle", random.nextBoolean());
        ArrayNode questions = page.putArray("questions");
        for (int q = 0; q < random.nextInt(5); q++) {
          questions.add(question("q" + before.size()));
        }
      }
    }
    return root;
  }

  private ObjectNode question(String code) {
    String type = TYPES.get(random.nextInt(TYPES.size()));
    ObjectNode question = JSON.objectNode().put("code", code).put("type", type);
    question.set("title", text());
    maybe(question, "help", text());
    maybe(question, "showIf", rule());
    question.put("required", random.nextBoolean());
    if (random.nextInt(3) == 0) {
      ObjectNode validation = question.putArray("validate").addObject();
      validation.set("rule", rule());
      validation.set("message", text());
    }
    switch (type) {
      case "single", "multiple", "ranking", "picture" -> options(question, "options");
      case "matrix" -> {
        options(question, "options");
        options(question, "rows");
      }
      case "place" -> options(question, "areas");
      case "scale" -> question.put("from", 1).put("to", 5);
      case "slider" -> question.put("min", 0).put("max", 10.5).put("step", 0.5);
      case "number" -> question.put("min", random.nextInt(5)).put("decimals", random.nextInt(3));
      case "date" -> {
        maybe(question, "min", JSON.stringNode("1900-01-0" + (1 + random.nextInt(9))));
        question.put("past", random.nextBoolean());
      }
      case "calculated" -> question.set("value", rule());
      default -> question.put("long", random.nextBoolean());
    }
    maybe(question, "default", preset(question));
    maybe(question, "defaultRule", presetRule(preset(question)));
    before.add(code);
    return question;
  }

  /** An answer that the question may take or not. */
  private JsonNode preset(ObjectNode question) {
    return switch (question.path("type").asString()) {
      case "multiple", "ranking" -> JSON.arrayNode().add("o1").add("o0");
      case "matrix" -> JSON.objectNode().put("o0", "o1");
      case "number", "slider", "scale" -> JSON.numberNode(random.nextInt(9) / 2.0);
      case "text" -> JSON.stringNode(WORDS.get(random.nextInt(WORDS.size())));
      case "consent" -> JSON.booleanNode(true);
      case "date" -> JSON.stringNode("today");
      default -> JSON.stringNode("o" + random.nextInt(3));
    };
  }

  /** One that the other formats have a way to say, or not. */
  private JsonNode presetRule(JsonNode answer) {
    ObjectNode rule = JSON.objectNode();
    switch (random.nextInt(4)) {
      case 0 -> rule.putArray("if").add(rule()).add(answer).add("");
      case 1 -> rule.putArray("merge").add(answer).add(rule());
      case 2 -> rule.putArray("cat").add("Für ").add(JSON.objectNode().put("var", "q0"));
      default -> rule.put("var", before.isEmpty() ? "q0" : before.getLast());
    }
    return rule;
  }

  private void options(ObjectNode question, String field) {
    ArrayNode options = question.putArray(field);
    for (int i = 0; i < random.nextInt(5); i++) {
      ObjectNode option = options.addObject().put("code", "o" + i);
      option.set("label", text());
      if (random.nextInt(4) == 0) {
        option.put("other", true);
      }
      maybe(option, "showIf", rule());
    }
  }

  private void maybe(ObjectNode element, String field, JsonNode value) {
    if (random.nextInt(3) == 0) {
      element.set(field, value);
    }
  }

  private ObjectNode text() {
    ObjectNode text = JSON.objectNode();
    for (String tag : languages) {
      if (random.nextInt(5) > 0) {
        text.put(tag, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return text;
  }

  private JsonNode rule() {
    String name = before.isEmpty() ? "q0" : before.get(random.nextInt(before.size()));
    ObjectNode variable = JSON.objectNode().put("var", name);
    ObjectNode rule = JSON.objectNode();
    switch (random.nextInt(6)) {
      case 0 -> rule.putArray("==").add(variable).add("o1");
      case 1 -> rule.putArray("in").add("o1").add(variable);
      case 2 -> rule.putArray(">=").add(variable).add(random.nextInt(9) / 2.0);
      case 3 -> rule.putArray("!").add(JSON.objectNode().set("!!", JSON.arrayNode().add(variable)));
      case 4 -> rule.putArray("missing").add(name);
      default -> rule.putArray("and").add(rule()).add(rule());
    }
    return rule;
  }
}
