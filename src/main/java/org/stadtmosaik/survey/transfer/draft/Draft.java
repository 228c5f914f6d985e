package org.stadtmosaik.survey.transfer.draft;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A definition of schema 1 while an importer builds it. */
public final class Draft {

  /** The lengths that definitions allow, in UTF-16 units. */
  public static final int SHORT = 500;

  public static final int TITLE = 1000;
  public static final int HELP = 5000;
  public static final int LONG = 20_000;

  private final ObjectNode root;
  private final ReportBuilder report = new ReportBuilder();
  private final List<String> languages;
  private final Codes groups = new Codes("g");
  private final Codes pages = new Codes("p");
  private final Codes questions = new Codes("q");
  private final Map<JsonNode, ReportBuilder.Entry> entries = new IdentityHashMap<>();
  private final Map<JsonNode, Map<String, List<ReportBuilder.Condition>>> rules =
      new IdentityHashMap<>();

  /**
   * An empty one, open to everybody.
   *
   * @param languages BCP 47 tags, the original first
   */
  public Draft(List<String> languages, String code) {
    this(JsonNodeFactory.instance.objectNode(), languages);
    root.put("schema", 1).put("code", Codes.like(code, "s"));
    root.putObject("title");
    ArrayNode tags = root.putArray("languages");
    languages.forEach(tags::add);
    root.put("original", original()).put("access", "open");
    root.putArray("groups");
  }

  private Draft(ObjectNode root, List<String> languages) {
    this.root = root;
    this.languages = List.copyOf(languages);
  }

  /** One that goes on from a definition, which is changed. */
  public static Draft of(ObjectNode definition) {
    java.util.LinkedHashSet<String> tags = new java.util.LinkedHashSet<>();
    tags.add(definition.path("original").asString("de"));
    definition.path("languages").forEach(tag -> tags.add(tag.asString()));
    return new Draft(definition, List.copyOf(tags));
  }

  /** Notes that a question's code is taken. */
  public void reserve(String code) {
    questions.take(code);
  }

  public ObjectNode root() {
    return root;
  }

  public ReportBuilder report() {
    return report;
  }

  public String original() {
    return languages.getFirst();
  }

  public List<String> languages() {
    return languages;
  }

  /** Says in which languages the texts are there, but no page of the portal yet. */
  public void tellLanguages() {
    for (String tag : languages) {
      if (Language.shipped().stream().noneMatch(language -> language.tag().equals(tag))) {
        report.remark("unspoken", tag);
      }
    }
  }

  /** Begins a group at the end. */
  public ObjectNode group(String name, Wording title) {
    ObjectNode group = ((ArrayNode) root.get("groups")).addObject();
    group.put("code", groups.take(name));
    text(group, "title", title, SHORT);
    group.putArray("pages");
    return group;
  }

  /** Begins a page at the end of a group. */
  public ObjectNode page(ObjectNode group, String name) {
    ObjectNode page = ((ArrayNode) group.get("pages")).addObject();
    page.put("code", pages.take("p_" + name));
    page.putArray("questions");
    return page;
  }

  /**
   * Begins a question at the end of a page. What its first line has no room for goes before the
   * help.
   */
  public ObjectNode question(
      ObjectNode page, ReportBuilder.Entry entry, String name, String type, Wording title) {
    ObjectNode question = ((ArrayNode) page.get("questions")).addObject();
    String code = questions.take(name);
    question.put("code", code).put("type", type);
    Wording words = title.isEmpty() ? new Wording(Map.of(original(), name)) : title;
    if (words.isEmpty()) {
      words = new Wording(Map.of(original(), code));
    }
    text(question, "title", words.firstLine(TITLE), TITLE);
    text(question, "help", words.rest(TITLE), HELP);
    entry.becomes(code);
    entries.put(question, entry);
    return question;
  }

  /** Puts more words into a question's help. */
  public void help(ObjectNode question, Wording help) {
    Wording before = wording(question.path("help"));
    text(question, "help", before.before("\n", help), HELP);
  }

  /** A text that is in a definition. */
  public static Wording wording(JsonNode text) {
    Map<String, String> texts = new java.util.LinkedHashMap<>();
    text.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return new Wording(texts);
  }

  /**
   * Sets a text; there is none if it has no words. The original is filled from another language.
   */
  public void text(ObjectNode element, String field, Wording words, int longest) {
    Wording known = new Wording(only(words.texts()));
    if (known.isEmpty()) {
      element.remove(field);
      return;
    }
    if (!known.texts().containsKey(original())) {
      report.remark("original", original());
      known = known.or(new Wording(Map.of(original(), known.any(languages))));
    }
    ObjectNode text = element.putObject(field);
    Map<String, String> shortened = known.atMost(longest).texts();
    if (!shortened.equals(known.texts()) && entries.containsKey(element)) {
      entries.get(element).changed("shortened", longest);
    }
    for (String tag : languages) {
      if (shortened.containsKey(tag)) {
        text.put(tag, shortened.get(tag));
      }
    }
  }

  private Map<String, String> only(Map<String, String> texts) {
    Map<String, String> known = new java.util.LinkedHashMap<>();
    texts.forEach((tag, text) -> {
      if (languages.contains(tag)) {
        known.put(tag, text);
      }
    });
    return known;
  }

  /** Adds an option, or a row; its label is its name if it has no words. */
  public ObjectNode labelled(ObjectNode question, String list, String code, Wording label) {
    ArrayNode all = question.has(list) ? (ArrayNode) question.get(list) : question.putArray(list);
    ObjectNode option = all.addObject();
    option.put("code", code);
    Wording words = label.map(text -> text.replaceAll("\\s*\\n\\s*", " "));
    text(option, "label", words.isEmpty() ? new Wording(Map.of(original(), code)) : words, SHORT);
    return option;
  }

  /** Sets a rule that was a condition at the source; joined with one that is there already. */
  public void rule(
      ReportBuilder.Condition condition, ObjectNode element, String field, JsonNode rule) {
    if (rule.isBoolean() && field.equals("showIf")) {
      if (!rule.booleanValue()) {
        condition.fails(Remark.reason("never", ""));
      }
      return;
    }
    JsonNode before = element.get(field);
    element.set(field, before == null ? rule : Rules.all(List.of(before, rule)));
    from(condition, element, field);
  }

  /** Notes that an element's rule says this condition of the source. */
  public void from(ReportBuilder.Condition condition, ObjectNode element, String field) {
    rules
        .computeIfAbsent(element, _ -> new java.util.HashMap<>())
        .computeIfAbsent(field, _ -> new java.util.ArrayList<>())
        .add(condition);
  }

  /** The conditions that an element's rule has come from. */
  List<ReportBuilder.Condition> conditions(ObjectNode element, String field) {
    return rules.getOrDefault(element, Map.of()).getOrDefault(field, List.of());
  }

  /** The question of the source that an element has come from, if it is one. */
  public ReportBuilder.@Nullable Entry entry(ObjectNode element) {
    return entries.get(element);
  }

  /** Takes a question out again, and says why if nothing else has come of its source. */
  public void drop(ObjectNode question, Remark why) {
    ReportBuilder.Entry entry = entries.get(question);
    if (entry != null) {
      entry.vanishes(question.path("code").asString());
      if (entry.isNowhere()) {
        entry.notTaken(why);
      }
    }
    remove(root, question);
  }

  static boolean remove(JsonNode tree, JsonNode element) {
    if (tree instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) == element) {
          list.remove(i);
          return true;
        }
      }
    }
    for (JsonNode child : tree) {
      if (child.isContainer() && remove(child, element)) {
        return true;
      }
    }
    return false;
  }

  /** Removes groups and pages that have nothing in them. */
  public void tidy() {
    ArrayNode all = (ArrayNode) root.get("groups");
    for (int g = all.size() - 1; g >= 0; g--) {
      ArrayNode inside = (ArrayNode) all.get(g).get("pages");
      for (int p = inside.size() - 1; p >= 0; p--) {
        if (inside.get(p).path("questions").isEmpty()) {
          inside.remove(p);
        }
      }
      if (inside.isEmpty()) {
        all.remove(g);
      }
    }
  }
}
