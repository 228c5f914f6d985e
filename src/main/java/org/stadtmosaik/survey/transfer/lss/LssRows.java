package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.transfer.draft.LanguageTags;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.draft.Wording;

/**
 * Makes one survey of the tables: up to LimeSurvey 3 a question has a row for each language, since
 * 4 the texts stand in tables of their own.
 */
final class LssRows {

  private final LssTables tables;
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final Map<String, Map<String, Wording>> apart = new HashMap<>();

  private LssRows(LssTables tables) {
    this.tables = tables;
  }

  /** The survey of these tables. */
  static LssSurvey survey(LssTables tables) {
    return new LssRows(tables).read();
  }

  private LssSurvey read() {
    List<Map<String, String>> surveys = tables.rows("surveys");
    if (surveys.isEmpty() || tables.rows("groups").isEmpty()) {
      throw new TransferRefusedException("empty");
    }
    Map<String, String> settings = surveys.getFirst();
    languages(settings);
    apart.put("questions", apart("question_l10ns", "qid"));
    apart.put("groups", apart("group_l10ns", "gid"));
    apart.put("answers", apart("answer_l10ns", "aid"));
    apart.put("defaults", apart("defaultvalue_l10ns", "dvid"));
    List<LssSurvey.Quota> quotas = quotas();
    return new LssSurvey(
        value(settings, "sid"),
        settings,
        List.copyOf(new LinkedHashSet<>(tags.values())),
        texts(),
        groups(),
        quotas);
  }

  /** The base language first; {@code de-informal} is German unless German is there as well. */
  private void languages(Map<String, String> settings) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(value(settings, "language"));
    codes.addAll(List.of(value(settings, "additional_languages").strip().split("\\s+")));
    codes.addAll(tables.languages());
    codes.removeIf(String::isBlank);
    Set<String> exact = new LinkedHashSet<>(codes);
    for (String code : codes) {
      String tag =
          LanguageTags.ofCode(code)
              .orElseThrow(() -> new TransferRefusedException("language", code));
      boolean other = !tag.equals(code) && exact.contains(tag);
      if (!other) {
        tags.put(code, tag);
      }
    }
    if (tags.isEmpty()) {
      throw new TransferRefusedException("noLanguage");
    }
  }

  private static String value(Map<String, String> row, String field) {
    return row.getOrDefault(field, "");
  }

  private static int number(Map<String, String> row, String field) {
    try {
      return Integer.parseInt(value(row, field).strip());
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** Texts of a table by what they belong to and their field: {@code 12/question}. */
  private Map<String, Wording> apart(String table, String id) {
    Map<String, Map<String, String>> found = new HashMap<>();
    for (Map<String, String> row : tables.rows(table)) {
      String tag = tags.get(value(row, "language"));
      if (tag != null) {
        row.forEach((field, text) ->
            found
                .computeIfAbsent(value(row, id) + "/" + field, _ -> new LinkedHashMap<>())
                .put(tag, text));
      }
    }
    Map<String, Wording> wordings = new HashMap<>();
    found.forEach((key, texts) -> wordings.put(key, new Wording(texts)));
    return wordings;
  }

  /** The rows of a table, those of one thing in several languages together, in their order. */
  private List<List<Map<String, String>>> together(
      String table, List<String> key, Comparator<Map<String, String>> order) {
    Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
    for (Map<String, String> row : tables.rows(table)) {
      StringBuilder id = new StringBuilder();
      key.forEach(field -> id.append(value(row, field)).append('/'));
      found.computeIfAbsent(id.toString(), _ -> new ArrayList<>()).add(row);
    }
    return found.values().stream().sorted(Comparator.comparing(List::getFirst, order)).toList();
  }

  private static Comparator<Map<String, String>> by(String field) {
    return Comparator.comparingInt(row -> number(row, field));
  }

  private Wording wording(List<Map<String, String>> rows, String table, String id, String field) {
    Wording elsewhere =
        apart
            .getOrDefault(table, Map.of())
            .getOrDefault(value(rows.getFirst(), id) + "/" + field, Wording.NONE);
    Map<String, String> texts = new LinkedHashMap<>(elsewhere.texts());
    for (Map<String, String> row : rows) {
      String tag = tags.get(value(row, "language"));
      if (tag != null && row.containsKey(field)) {
        texts.put(tag, value(row, field));
      }
    }
    return new Wording(texts);
  }

  private Map<String, Wording> texts() {
    Map<String, Map<String, String>> found = new HashMap<>();
    for (Map<String, String> row : tables.rows("surveys_languagesettings")) {
      String tag = tags.get(value(row, "surveyls_language"));
      if (tag != null) {
        row.forEach((field, text) ->
            found
                .computeIfAbsent(field.replace("surveyls_", ""), _ -> new LinkedHashMap<>())
                .put(tag, text));
      }
    }
    Map<String, Wording> texts = new HashMap<>();
    found.forEach((field, each) -> texts.put(field, new Wording(each)));
    return texts;
  }

  private List<LssSurvey.Group> groups() {
    Map<String, List<LssSurvey.Question>> questions = questions();
    List<LssSurvey.Group> groups = new ArrayList<>();
    for (List<Map<String, String>> rows : together("groups", List.of("gid"), by("group_order"))) {
      Map<String, String> first = rows.getFirst();
      groups.add(
          new LssSurvey.Group(
              value(first, "gid"),
              wording(rows, "groups", "gid", "group_name"),
              wording(rows, "groups", "gid", "description"),
              value(first, "grelevance"),
              value(first, "randomization_group").strip(),
              questions.getOrDefault(value(first, "gid"), List.of())));
    }
    return groups;
  }

  private Map<String, List<LssSurvey.Question>> questions() {
    Map<String, Map<String, String>> attributes = attributes();
    Map<String, List<LssSurvey.Part>> parts = parts();
    Map<String, List<LssSurvey.Answer>> answers = answers();
    Map<String, List<LssSurvey.Default>> defaults = defaults();
    Map<String, List<LssSurvey.Question>> questions = new HashMap<>();
    for (List<Map<String, String>> rows :
        together("questions", List.of("qid"), by("question_order"))) {
      Map<String, String> first = rows.getFirst();
      String id = value(first, "qid");
      if (number(first, "parent_qid") == 0) {
        questions
            .computeIfAbsent(value(first, "gid"), _ -> new ArrayList<>())
            .add(
                new LssSurvey.Question(
                    id,
                    value(first, "title"),
                    value(first, "type"),
                    wording(rows, "questions", "qid", "question"),
                    wording(rows, "questions", "qid", "help"),
                    first,
                    attributes.getOrDefault(id, Map.of()),
                    parts.getOrDefault(id, List.of()),
                    answers.getOrDefault(id, List.of()),
                    defaults.getOrDefault(id, List.of())));
      }
    }
    return questions;
  }

  private Map<String, List<LssSurvey.Default>> defaults() {
    Map<String, List<LssSurvey.Default>> defaults = new HashMap<>();
    for (List<Map<String, String>> rows :
        together("defaultvalues", List.of("qid", "sqid", "scale_id", "specialtype"), (_, _) -> 0)) {
      Map<String, String> first = rows.getFirst();
      defaults
          .computeIfAbsent(value(first, "qid"), _ -> new ArrayList<>())
          .add(
              new LssSurvey.Default(
                  value(first, "sqid"),
                  value(first, "specialtype").strip(),
                  wording(rows, "defaults", "dvid", "defaultvalue")));
    }
    return defaults;
  }

  private Map<String, Map<String, String>> attributes() {
    Map<String, Map<String, String>> attributes = new HashMap<>();
    for (Map<String, String> row : tables.rows("question_attributes")) {
      if (!value(row, "value").isBlank()) {
        attributes
            .computeIfAbsent(value(row, "qid"), _ -> new HashMap<>())
            .putIfAbsent(value(row, "attribute"), value(row, "value"));
      }
    }
    return attributes;
  }

  private Map<String, List<LssSurvey.Part>> parts() {
    Map<String, List<LssSurvey.Part>> parts = new HashMap<>();
    for (List<Map<String, String>> rows :
        together("subquestions", List.of("qid", "scale_id"), by("question_order"))) {
      Map<String, String> first = rows.getFirst();
      parts
          .computeIfAbsent(value(first, "parent_qid"), _ -> new ArrayList<>())
          .add(
              new LssSurvey.Part(
                  value(first, "qid"),
                  value(first, "title"),
                  wording(rows, "questions", "qid", "question"),
                  value(first, "relevance"),
                  number(first, "scale_id")));
    }
    return parts;
  }

  private Map<String, List<LssSurvey.Answer>> answers() {
    Map<String, List<LssSurvey.Answer>> answers = new HashMap<>();
    for (List<Map<String, String>> rows :
        together("answers", List.of("qid", "code", "scale_id"), by("sortorder"))) {
      Map<String, String> first = rows.getFirst();
      answers
          .computeIfAbsent(value(first, "qid"), _ -> new ArrayList<>())
          .add(
              new LssSurvey.Answer(
                  value(first, "code"),
                  wording(rows, "answers", "aid", "answer"),
                  number(first, "scale_id")));
    }
    return answers;
  }

  private List<LssSurvey.Quota> quotas() {
    List<LssSurvey.Quota> quotas = new ArrayList<>();
    for (Map<String, String> quota : tables.rows("quota")) {
      String id = value(quota, "id");
      Map<String, String> message = new LinkedHashMap<>();
      for (Map<String, String> row : tables.rows("quota_languagesettings")) {
        String tag = tags.get(value(row, "quotals_language"));
        if (tag != null && value(row, "quotals_quota_id").equals(id)) {
          message.put(tag, value(row, "quotals_message"));
        }
      }
      List<Map.Entry<String, String>> members =
          tables.rows("quota_members").stream()
              .filter(row -> value(row, "quota_id").equals(id))
              .map(row -> Map.entry(value(row, "qid"), value(row, "code")))
              .toList();
      quotas.add(
          new LssSurvey.Quota(
              value(quota, "name"),
              number(quota, "qlimit"),
              !value(quota, "active").equals("0"),
              new Wording(message),
              members));
    }
    return quotas;
  }
}
