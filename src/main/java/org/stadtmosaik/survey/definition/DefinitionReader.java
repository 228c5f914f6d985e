package org.stadtmosaik.survey.definition;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition.Consent;
import org.stadtmosaik.survey.definition.Definition.Group;
import org.stadtmosaik.survey.definition.Definition.Page;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Definition.Quota;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads definitions, and refuses those that have anything wrong. */
public final class DefinitionReader {

  private static final int MOST_BYTES = 1_000_000;
  private static final int DEEPEST = 60;
  private static final int MOST_QUESTIONS = 300;
  private static final int MOST_PAGES = 300;
  private static final int MOST_GROUPS = 100;
  private static final int MOST_QUOTAS = 50;
  private static final int MOST_LANGUAGES = 30;
  private static final int MOST_RESPONSES = 10_000_000;
  private static final int SHORT_TEXT = 500;
  private static final int LONG_TEXT = 20_000;
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode root;
  private final Problems problems;
  private final Fields fields;
  private final Scope scope;
  private final Set<String> pageCodes = new HashSet<>();
  private final Set<String> questionCodes = new HashSet<>();
  private int question;
  private int page;

  private DefinitionReader(JsonNode root, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.fields = new Fields(languages(root, problems), "", root);
    this.scope = Scope.of(root);
  }

  /**
   * Reads a definition of schema 1.
   *
   * @param json at most 1 MB in UTF-8
   * @throws DefinitionRefusedException with everything that is wrong with it
   */
  public static Definition read(String json) {
    Problems problems = new Problems();
    if (json.length() > MOST_BYTES || json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      problems.add("", "size", MOST_BYTES / 1000);
      problems.refuseIfAny();
    }
    JsonNode root = tree(json, problems);
    Definition definition = new DefinitionReader(root, problems).definition();
    problems.refuseIfAny();
    return definition;
  }

  /**
   * Everything that is wrong with a definition that is still being written; empty if it could be
   * published.
   *
   * @param definition an object
   */
  public static List<DefinitionProblem> problems(JsonNode definition) {
    Problems problems = new Problems();
    new DefinitionReader(definition, problems).definition();
    return problems.list();
  }

  private static JsonNode tree(String json, Problems problems) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.isObject()) {
        return root;
      }
      problems.add("", "type.object");
    } catch (JacksonException e) {
      var place = e.getLocation();
      problems.add(
          "",
          "json",
          place == null ? 0 : place.getLineNr(),
          place == null ? 0 : place.getColumnNr());
    }
    problems.refuseIfAny();
    throw new IllegalStateException();
  }

  /** The languages come first, because every text is judged by them. */
  private static Fields.Reading languages(JsonNode root, Problems problems) {
    JsonNode list = root.path("languages");
    List<String> tags = new ArrayList<>();
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_LANGUAGES) {
      problems.add("languages", "languages", MOST_LANGUAGES);
    } else {
      for (int i = 0; i < list.size(); i++) {
        String tag = list.get(i).stringValue("");
        if (!isTag(tag)) {
          problems.add("languages[" + i + "]", "language.tag");
        } else if (tags.contains(tag)) {
          problems.add("languages[" + i + "]", "language.twice");
        } else {
          tags.add(tag);
        }
      }
    }
    String original = root.path("original").stringValue("");
    if (!isTag(original) || !tags.contains(original)) {
      problems.add("original", "language.original");
      original = tags.isEmpty() ? Language.GERMAN.tag() : tags.getFirst();
    }
    return new Fields.Reading(problems, tags.isEmpty() ? List.of(original) : tags, original);
  }

  private static boolean isTag(String tag) {
    try {
      return !tag.isEmpty() && new Language(tag).tag().equals(tag);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private Definition definition() {
    JsonNode schema = fields.optional("schema");
    if (schema == null || !schema.isInt() || schema.intValue() != 1) {
      fields.problemAt("schema", "schema");
    }
    fields.optional("languages");
    fields.optional("original");
    OffsetDateTime opens = moment("opens");
    OffsetDateTime closes = moment("closes");
    if (opens != null && closes != null && !closes.isAfter(opens)) {
      fields.problemAt("closes", "closes");
    }
    Definition definition =
        new Definition(
            fields.code(),
            fields.requiredText("title", SHORT_TEXT),
            fields.text("intro", LONG_TEXT),
            piped(fields.text("thanks", LONG_TEXT), "thanks", scope.atTheEnd()),
            fields.reading().languages(),
            fields.reading().original(),
            access(),
            opens,
            closes,
            consent(),
            quotas(),
            groups(),
            root.toString());
    fields.end();
    return definition;
  }

  private Access access() {
    List<String> words = List.of("open", "codes", "account");
    return Access.values()[words.indexOf(fields.word("access", words, null))];
  }

  private @Nullable OffsetDateTime moment(String name) {
    JsonNode value = fields.optional(name);
    if (value == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(value.stringValue(""));
    } catch (DateTimeParseException e) {
      fields.problemAt(name, "moment");
      return null;
    }
  }

  private @Nullable Consent consent() {
    Fields consent = fields.object("consent");
    if (consent == null) {
      return null;
    }
    String version = consent.string("version", VERSION, "version");
    if (version == null && !consent.has("version")) {
      consent.problemAt("version", "missing");
    }
    LocalizedText text = consent.requiredText("text", LONG_TEXT);
    consent.end();
    return new Consent(version == null ? "" : version, text);
  }

  private List<Quota> quotas() {
    Set<String> codes = new HashSet<>();
    List<Quota> quotas = new ArrayList<>();
    for (Fields quota : fields.objects("quotas", 0, MOST_QUOTAS)) {
      JsonNode when = quota.optional("when");
      if (when == null) {
        quota.problemAt("when", "missing");
      }
      quotas.add(
          new Quota(
              unique(quota, codes),
              when == null
                  ? Rule.of("false")
                  : RuleReader.read(when, quota.path("when"), problems, scope.atTheEnd()),
              quota.requiredInteger("limit", 1, MOST_RESPONSES),
              quota.requiredText("message", SHORT_TEXT)));
      quota.end();
    }
    return quotas;
  }

  private List<Group> groups() {
    List<Fields> list = fields.objects("groups", 1, MOST_GROUPS);
    List<Group> groups = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      groups.add(group(list.get(i), i, codes));
    }
    if (question > MOST_QUESTIONS) {
      fields.problemAt("groups", "questions", MOST_QUESTIONS);
    }
    if (page > MOST_PAGES) {
      fields.problemAt("groups", "pages", MOST_PAGES);
    }
    return groups;
  }

  private Group group(Fields group, int index, Set<String> codes) {
    // Before its first page, so that its rules see the groups before it only.
    Scope before = scope.at(question, -1, -1);
    String code = unique(group, codes);
    LocalizedText title = piped(group.text("title", SHORT_TEXT), group.path("title"), before);
    Rule showIf = condition(group, before);
    List<Page> pages = new ArrayList<>();
    for (Fields each : group.objects("pages", 1, MOST_PAGES)) {
      pages.add(page(each, index));
    }
    Group read = new Group(code, title, showIf, group.flag("shuffle"), pages);
    group.end();
    return read;
  }

  private Page page(Fields fields, int group) {
    String code = unique(fields, pageCodes);
    Rule showIf = condition(fields, scope.at(question, group, page));
    List<Question> questions = new ArrayList<>();
    for (Fields each : fields.objects("questions", 1, MOST_QUESTIONS)) {
      questions.add(
          new QuestionReader(each, scope.at(question, group, page), questionCodes).read());
      question++;
    }
    page++;
    Page read = new Page(code, showIf, fields.flag("shuffle"), questions);
    fields.end();
    return read;
  }

  private @Nullable Rule condition(Fields fields, Scope where) {
    JsonNode rule = fields.optional("showIf");
    return rule == null ? null : RuleReader.condition(rule, fields.path("showIf"), problems, where);
  }

  private @Nullable LocalizedText piped(@Nullable LocalizedText text, String path, Scope where) {
    Piping.check(text, path, problems, where);
    return text;
  }

  /** The code, which nothing before may have. */
  static String unique(Fields fields, Set<String> codes) {
    String code = fields.code();
    if (!code.isEmpty() && !codes.add(code)) {
      fields.problemAt("code", "code.twice", code);
    }
    return code;
  }
}
