package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.survey.transfer.draft.Codes;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Reference;
import tools.jackson.databind.node.ObjectNode;

/** One question of LimeSurvey while it becomes one or several of the portal's. */
final class LssBuild {

  /** As many as a definition may have. */
  private static final int MOST_QUESTIONS = 300;

  private final Draft draft;
  private final LssNames names;
  private final LssTexts texts;
  private final LssSurvey.Question question;
  private final String group;
  private final ObjectNode page;
  private final ReportBuilder.Entry entry;
  private final List<ObjectNode> made = new ArrayList<>();
  private final Map<ObjectNode, String> parts = new IdentityHashMap<>();
  private final Map<ObjectNode, Map<String, String>> values = new IdentityHashMap<>();

  private LssBuild(Shared shared, LssSurvey.Question question, Spot spot) {
    this.draft = shared.draft();
    this.names = shared.names();
    this.texts = shared.texts();
    this.question = question;
    this.group = spot.group();
    this.page = spot.page();
    this.entry =
        draft.report().question(question.code(), question.type(), LssTexts.plain(question.title()));
  }

  /** What all questions of one survey share. */
  record Shared(Draft draft, LssNames names, LssTexts texts) {}

  /**
   * Where a question goes.
   *
   * @param group LimeSurvey's number of its group
   * @param left how many questions of the source are still to come
   */
  record Spot(String group, ObjectNode page, int left) {}

  static LssBuild begin(Shared shared, LssSurvey.Question question, Spot spot) {
    LssBuild build = new LssBuild(shared, question, spot);
    build.left = spot.left();
    shared.texts().at(spot.page(), build.entry);
    return build;
  }

  private int left;

  Draft draft() {
    return draft;
  }

  LssSurvey.Question source() {
    return question;
  }

  ReportBuilder.Entry entry() {
    return entry;
  }

  /** The questions that it has become, in order. */
  List<ObjectNode> made() {
    return made;
  }

  /** Whether so many more questions fit in a survey, with one for each that is still to come. */
  boolean fits(int more) {
    return draft
                .root()
                .at("/groups")
                .valueStream()
                .flatMap(g -> g.path("pages").valueStream())
                .mapToInt(p -> p.path("questions").size())
                .sum()
            + more
            + left
        <= MOST_QUESTIONS;
  }

  /** The question, as one. */
  ObjectNode whole(String type) {
    ObjectNode made = add(question.code(), type, words(question.title()));
    draft.help(made, words(question.help()));
    return made;
  }

  /** One of several questions that it becomes. */
  ObjectNode part(String name, String type, Wording label) {
    Wording stem = words(question.title()).map(text -> text.replaceAll("\\s*\\n\\s*", " "));
    Wording words = words(label);
    Wording title = words.isEmpty() ? stem : stem.isEmpty() ? words : stem.before(" – ", words);
    return add(question.code() + "_" + name, type, title);
  }

  private ObjectNode add(String name, String type, Wording title) {
    ObjectNode element = draft.question(page, entry, name, type, title);
    if (question.is("mandatory") && !List.of("info", "calculated").contains(type)) {
      element.put("required", true);
    }
    made.add(element);
    return element;
  }

  /** A question that could not be finished. */
  void forget(ObjectNode element) {
    made.removeIf(each -> each == element);
  }

  /** Notes that a question is that of one subquestion. */
  void belongs(ObjectNode element, String part) {
    parts.put(element, part);
  }

  /** The questions of one subquestion, if it has any of its own. */
  List<ObjectNode> of(String part) {
    return made.stream().filter(element -> part.equals(parts.get(element))).toList();
  }

  /** What the names of its rules stand for. */
  LssNames names() {
    names.at(question.code());
    return names;
  }

  Wording words(Wording text) {
    return texts.said(text);
  }

  /** The options of a question, with codes by the values that they had. */
  Map<String, String> options(ObjectNode element, List<LssSurvey.Answer> answers) {
    Codes codes = new Codes("a");
    Map<String, String> options = new LinkedHashMap<>();
    for (LssSurvey.Answer answer : answers) {
      String code = codes.take(answer.code());
      Wording label = words(answer.text());
      draft.labelled(element, "options", code, label.isEmpty() ? named(answer.code()) : label);
      options.put(answer.code(), code);
    }
    values.put(element, options);
    return options;
  }

  private Wording named(String name) {
    return new Wording(Map.of(draft.original(), name));
  }

  /** The option of a question that had this value. */
  Optional<ObjectNode> option(ObjectNode element, String value) {
    String code = values.getOrDefault(element, Map.of()).get(value);
    return element
        .path("options")
        .valueStream()
        .filter(option -> option.path("code").asString().equals(code))
        .map(ObjectNode.class::cast)
        .findFirst();
  }

  /** What the whole stands for in conditions. */
  void define(Reference reference) {
    names.define(question, group, reference);
  }

  /** What a part stands for in conditions. */
  void define(String part, Reference reference) {
    names.define(question, group, part, part, reference);
  }

  /** What a part stands for that is called otherwise by number. */
  void define(String part, String byNumber, Reference reference) {
    names.define(question, group, part, byNumber, reference);
  }
}
