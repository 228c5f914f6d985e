package org.stadtmosaik.survey.transfer.lss;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Makes questions of LimeSurvey's types; arrays are made by {@link LssArrays}. */
final class LssQuestions {

  private static final int MOST_DECIMALS = 6;
  private static final int LONGEST_ANSWER = 10_000;
  private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "gif");

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final Draft draft;

  private LssQuestions(LssBuild build) {
    this.build = build;
    this.source = build.source();
    this.draft = build.draft();
  }

  /** Makes what a question becomes. */
  static void make(LssBuild build) {
    LssQuestions questions = new LssQuestions(build);
    if (questions.source.attribute("hidden").equals("1") && !questions.source.type().equals("*")) {
      build.entry().notTaken("hidden");
      return;
    }
    questions.make();
    LssDefaults.give(build);
  }

  private void make() {
    switch (source.type()) {
      case "L", "!", "O" -> single();
      case "M", "P" -> multiple();
      case "Y" -> fixed(List.of("Y", "N"), List.of("yes", "no"));
      case "G" -> fixed(List.of("F", "M"), List.of("female", "male"));
      case "5" -> five();
      case "S", "T", "U" -> text(build.whole("text"));
      case "Q" -> texts();
      case "N" -> number();
      case "K" -> numbers();
      case "D" -> date();
      case "R" -> ranking();
      case "X" -> {
        build.whole("info");
      }
      case "*" -> equation();
      case "|" -> upload();
      case "I" -> build.entry().notTaken("language");
      case "A", "B", "C", "E", "F", "H", "1", ":", ";" -> new LssArrays(build).make();
      default -> build.entry().notTaken("type", source.type());
    }
  }

  private void single() {
    if (source.answers().isEmpty() && !source.is("other")) {
      build.entry().notTaken("noOptions");
      return;
    }
    ObjectNode question = build.whole("single");
    if (source.type().equals("!")) {
      question.put("look", "dropdown");
    }
    Map<String, String> options = new LinkedHashMap<>(build.options(question, source.answers(0)));
    String code = question.path("code").asString();
    if (source.is("other")) {
      String other = other(question, options);
      options.put("-oth-", other);
      build.define("other", new Reference.Single(code + "__other", Kind.TEXT, Map.of()));
    }
    shuffle(question);
    build.define(new Reference.Single(code, Kind.CHOICE, options));
    if (source.type().equals("O")) {
      comment(StandardWords.of(draft, "comment"));
    }
    if (!source.attribute("category_separator").isEmpty()) {
      build.entry().changed("categories");
    }
  }

  private void comment(Wording label) {
    ObjectNode comment = build.part("comment", "text", label);
    comment.remove("required");
    comment.put("long", true);
    String code = comment.path("code").asString();
    build.define("comment", new Reference.Single(code, Kind.TEXT, Map.of()));
    build.entry().changed("comment", code);
  }

  private String other(ObjectNode question, Map<String, String> taken) {
    String code = taken.containsValue("other") ? "other_own" : "other";
    String given = source.attribute("other_replace_text");
    Wording label =
        given.isEmpty()
            ? StandardWords.of(draft, "other")
            : build.words(new Wording(Map.of(draft.original(), given)));
    draft.labelled(question, "options", code, label).put("other", true);
    return code;
  }

  private void shuffle(ObjectNode question) {
    if (source.attribute("random_order").equals("1")
        || source.attribute("answer_order").equals("random")
        || source.attribute("subquestion_order").equals("random")) {
      question.put("shuffle", true);
    }
  }

  private void multiple() {
    List<LssSurvey.Answer> parts =
        source.parts(0).stream().map(p -> new LssSurvey.Answer(p.code(), p.text(), 0)).toList();
    if (parts.isEmpty()) {
      build.entry().notTaken("noOptions");
      return;
    }
    ObjectNode question = build.whole("multiple");
    Map<String, String> options = new LinkedHashMap<>(build.options(question, parts));
    String code = question.path("code").asString();
    options.forEach((value, option) -> build.define(value, new Reference.Chosen(code, option)));
    exclusive(question, options);
    if (source.is("other")) {
      String other = other(question, options);
      build.define("other", new Reference.Chosen(code, other));
    }
    limits(question, parts.size() + (source.is("other") ? 1 : 0));
    shuffle(question);
    build.define(new Reference.Many(code, options));
    if (source.type().equals("P")) {
      comment(StandardWords.of(draft, "comments"));
    }
  }

  private void exclusive(ObjectNode question, Map<String, String> options) {
    for (String alone : source.attribute("exclude_all_others").split("[;,\\s]+")) {
      question
          .path("options")
          .valueStream()
          .filter(option -> option.path("code").asString().equals(options.get(alone)))
          .forEach(option -> ((ObjectNode) option).put("exclusive", true));
    }
  }

  private void limits(ObjectNode question, int options) {
    whole(source.attribute("min_answers"), "min", question, 0, options);
    whole(source.attribute("max_answers"), "max", question, 1, options);
  }

  private static void whole(String text, String field, ObjectNode question, int least, int most) {
    LssNumbers.of(text)
        .ifPresent(
            value -> question.put(field, (int) Math.max(least, Math.min(most, Math.rint(value)))));
  }

  private void fixed(List<String> values, List<String> words) {
    ObjectNode question = build.whole("single");
    question.put("look", "buttons");
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      draft.labelled(question, "options", words.get(i), StandardWords.of(draft, words.get(i)));
      options.put(values.get(i), words.get(i));
    }
    build.define(new Reference.Single(question.path("code").asString(), Kind.CHOICE, options));
    if (source.type().equals("G")) {
      build.entry().changed("gender");
    }
  }

  private void five() {
    ObjectNode question = build.whole("scale");
    question.put("from", 1).put("to", 5);
    build.define(single(question, Kind.NUMBER));
  }

  private static Reference single(ObjectNode question, Kind kind) {
    return new Reference.Single(question.path("code").asString(), kind, Map.of());
  }

  private void text(ObjectNode question) {
    shape(question);
    build.define(single(question, Kind.TEXT));
    if (source.attribute("numbers_only").equals("1")) {
      question.put("type", "number").put("decimals", MOST_DECIMALS);
      question.remove(List.of("long", "maxLength"));
      build.define(single(question, Kind.NUMBER));
      build.entry().changed("numbersOnly");
    }
  }

  private void shape(ObjectNode question) {
    if (source.type().equals("T") || source.type().equals("U")) {
      question.put("long", true);
    }
    whole(source.attribute("maximum_chars"), "maxLength", question, 1, LONGEST_ANSWER);
  }

  private void texts() {
    List<Reference> parts = new ArrayList<>();
    for (LssSurvey.Part part : source.parts(0)) {
      ObjectNode question = build.part(part.code(), "text", part.text());
      build.belongs(question, part.code());
      shape(question);
      Reference reference = single(question, Kind.TEXT);
      build.define(part.code(), reference);
      parts.add(reference);
    }
    several(parts);
  }

  private void several(List<Reference> parts) {
    if (parts.isEmpty()) {
      build.entry().notTaken("noOptions");
      return;
    }
    build.define(new Reference.Several(parts));
    if (parts.size() > 1) {
      build.entry().changed("split", parts.size());
    }
  }

  private void number() {
    ObjectNode question = build.whole("number");
    bounds(question);
    build.define(single(question, Kind.NUMBER));
  }

  private void bounds(ObjectNode question) {
    OptionalDouble min = LssNumbers.of(source.attribute("min_num_value_n"));
    OptionalDouble max = LssNumbers.of(source.attribute("max_num_value_n"));
    min.ifPresent(value -> LssNumbers.put(question, "min", value));
    max.ifPresent(value -> LssNumbers.put(question, "max", value));
    boolean whole = source.attribute("num_value_int_only").equals("1");
    question.put("decimals", whole ? 0 : MOST_DECIMALS);
    Wording unit = new Wording(Map.of(draft.original(), source.attribute("suffix")));
    draft.text(question, "unit", build.words(unit), Draft.SHORT);
  }

  private void numbers() {
    List<Reference> parts = new ArrayList<>();
    for (LssSurvey.Part part : source.parts(0)) {
      ObjectNode question = build.part(part.code(), "number", part.text());
      build.belongs(question, part.code());
      bounds(question);
      Reference reference = single(question, Kind.NUMBER);
      build.define(part.code(), reference);
      parts.add(reference);
    }
    several(parts);
    if (source.attribute("slider_layout").equals("1")) {
      build.entry().changed("slider");
    }
  }

  private void date() {
    ObjectNode question = build.whole("date");
    day(question, "min", source.attribute("date_min"));
    String latest = source.attribute("date_max");
    if (LssDefaults.isPresentDay(latest)) {
      question.put("past", true);
    } else {
      day(question, "max", latest);
    }
    build.define(single(question, Kind.ANY));
    if (source.attribute("date_format").matches(".*[Hh].*")) {
      build.entry().changed("dateOnly");
    }
  }

  private static void day(ObjectNode question, String field, String text) {
    try {
      if (text.length() == 10) {
        question.put(field, LocalDate.parse(text).toString());
      }
    } catch (DateTimeParseException _) {
      // An expression; the rules tell of it.
    }
  }

  private void ranking() {
    List<LssSurvey.Answer> answers = source.answers(0);
    if (answers.size() < 2) {
      build.entry().notTaken("noOptions");
      return;
    }
    ObjectNode question = build.whole("ranking");
    Map<String, String> options = build.options(question, answers);
    limits(question, answers.size());
    shuffle(question);
    String code = question.path("code").asString();
    build.define(new Reference.Many(code, options));
    build.define("1", new Reference.First(code, options));
  }

  private void equation() {
    ObjectNode question = build.whole("calculated");
    question.remove("help");
    build.define(single(question, Kind.ANY));
  }

  private void upload() {
    List<String> types = List.of(source.attribute("allowed_filetypes").split("[,\\s]+"));
    if (types.stream().noneMatch(PICTURES::contains)) {
      build.entry().notTaken("upload", source.attribute("allowed_filetypes"));
      return;
    }
    ObjectNode question = build.whole("photo");
    build.define(single(question, Kind.ANY));
    build.entry().changed("photo");
  }
}
