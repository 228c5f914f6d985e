package org.stadtmosaik.survey.freetext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveyId;
import tools.jackson.databind.json.JsonMapper;

/** Copies of what people wrote, and how far each has come. */
@Repository
class FreeTextStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS = "t.id, t.question, t.text, t.language, t.state, t.version";

  /** Version 4 (RFC 9562): the database's own ones tell their time. */
  private static final String RANDOM_UUID =
      "INSERT(INSERT(MD5(RANDOM_BYTES(16)), 13, 1, '4'), 17, 1, '8')";

  private final JdbcClient jdbc;

  FreeTextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A text and what a moderator has to know beside it. */
  record Asked(FreeText text, SurveyId survey, CommuneId commune, LocalizedText title) {}

  /** Keeps others from asking about the same survey until the transaction ends. */
  void lock(SurveyId survey) {
    jdbc.sql("SELECT id FROM survey WHERE id = ? FOR UPDATE")
        .param(survey.value())
        .query(UUID.class)
        .single();
  }

  boolean isCopied(SurveyId survey, String question) {
    return jdbc.sql("SELECT 1 FROM survey_free_text_question WHERE survey_id = ? AND question = ?")
        .params(survey.value(), question)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Copies all texts of a question; the database makes their ids from random numbers, and no text
   * passes through here.
   *
   * @param answer the name under which the text lies in an answer
   */
  void copy(SurveyId survey, String question, String answer, LocalizedText title) {
    jdbc.sql("INSERT INTO survey_free_text_question (survey_id, question, title) VALUES (?, ?, ?)")
        .params(survey.value(), question, JSON.writeValueAsString(title))
        .update();
    jdbc.sql(
            "INSERT INTO survey_free_text (id, survey_id, question, language, text, state, version)"
                + " SELECT "
                + RANDOM_UUID
                + ", survey_id, :question, language,"
                + " JSON_VALUE(body, :path), 'KEPT', 0 FROM survey_response"
                + " WHERE survey_id = :survey AND state = 'KEPT'"
                + " AND JSON_VALUE(body, :path) IS NOT NULL")
        .param("question", question)
        .param("path", "$.answers.\"" + answer + "\"")
        .param("survey", survey.value())
        .update();
  }

  /** Makes some wait that nobody was asked about; which ones, their random ids decide. */
  List<UUID> next(SurveyId survey, String question, int most) {
    List<UUID> next =
        jdbc.sql(
                "SELECT id FROM survey_free_text WHERE survey_id = ? AND question = ?"
                    + " AND state = 'KEPT' ORDER BY id LIMIT ?")
            .params(survey.value(), question, most)
            .query((found, _) -> found.getObject(1, UUID.class))
            .list();
    if (!next.isEmpty()) {
      jdbc.sql("UPDATE survey_free_text SET state = 'WAITING' WHERE id IN (:ids)")
          .param("ids", next)
          .update();
    }
    return next;
  }

  /** By question; those without any text are missing. */
  Map<String, FreeTextCounts> counts(SurveyId survey) {
    Map<String, FreeTextCounts> counts = new HashMap<>();
    jdbc.sql(
            "SELECT question, state, COUNT(*) FROM survey_free_text WHERE survey_id = ?"
                + " GROUP BY question, state")
        .param(survey.value())
        .query(found -> {
          counts.merge(
              found.getString(1),
              FreeTextCounts.NONE.with(state(found.getString(2)), found.getLong(3)),
              FreeTextStore::sum);
        });
    return counts;
  }

  private static FreeTextCounts sum(FreeTextCounts a, FreeTextCounts b) {
    return new FreeTextCounts(
        a.kept() + b.kept(),
        a.waiting() + b.waiting(),
        a.released() + b.released(),
        a.declined() + b.declined());
  }

  /** Those that may be blacked out: what waits, and what was declined. */
  List<FreeText> open(SurveyId survey, String question, int most, long skipped) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM survey_free_text t WHERE survey_id = ? AND question = ?"
                + " AND state IN ('WAITING', 'DECLINED') ORDER BY state DESC, id LIMIT ? OFFSET ?")
        .params(survey.value(), question, most, skipped)
        .query(FreeTextStore::text)
        .list();
  }

  /** The released texts of all questions, so many of each; in one query. */
  Map<String, ReleasedTexts> released(SurveyId survey, int most) {
    Map<String, List<ReleasedTexts.Text>> texts = new LinkedHashMap<>();
    Map<String, Long> all = new HashMap<>();
    jdbc.sql(
            "SELECT question, text, language, whole FROM (SELECT question, text, language,"
                + " ROW_NUMBER() OVER (PARTITION BY question ORDER BY id) AS place,"
                + " COUNT(*) OVER (PARTITION BY question) AS whole"
                + " FROM survey_free_text WHERE survey_id = ? AND state = 'RELEASED') r"
                + " WHERE place <= ? ORDER BY question, place")
        .params(survey.value(), most)
        .query(found -> {
          texts
              .computeIfAbsent(found.getString(1), _ -> new java.util.ArrayList<>())
              .add(new ReleasedTexts.Text(found.getString(2), new Language(found.getString(3))));
          all.put(found.getString(1), found.getLong(4));
        });
    Map<String, ReleasedTexts> released = new HashMap<>();
    texts.forEach((question, some) ->
        released.put(question, new ReleasedTexts(some, all.getOrDefault(question, 0L))));
    return released;
  }

  /** The released texts of one question from there on. */
  List<ReleasedTexts.Text> released(SurveyId survey, String question, int most, long skipped) {
    return jdbc.sql(
            "SELECT text, language FROM survey_free_text WHERE survey_id = ? AND question = ?"
                + " AND state = 'RELEASED' ORDER BY id LIMIT ? OFFSET ?")
        .params(survey.value(), question, most, skipped)
        .query((found, _) ->
            new ReleasedTexts.Text(found.getString(1), new Language(found.getString(2))))
        .list();
  }

  List<Asked> asked(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(asking("t.id IN (:ids)", ""))
            .param("ids", ids)
            .query(FreeTextStore::asked)
            .list();
  }

  Optional<Asked> locked(UUID id) {
    return jdbc.sql(asking("t.id = ?", " FOR UPDATE"))
        .param(id)
        .query(FreeTextStore::asked)
        .optional();
  }

  private static String asking(String which, String lock) {
    return "SELECT "
        + COLUMNS
        + ", t.survey_id, s.commune_id, q.title FROM survey_free_text t"
        + " JOIN survey s ON s.id = t.survey_id"
        + " JOIN survey_free_text_question q USING (survey_id, question) WHERE "
        + which
        + lock;
  }

  void change(UUID id, FreeTextState state, String text, long version) {
    jdbc.sql("UPDATE survey_free_text SET state = ?, text = ?, version = ? WHERE id = ?")
        .params(state.name(), text, version, id)
        .update();
  }

  private static Asked asked(ResultSet found, int line) throws SQLException {
    return new Asked(
        text(found, line),
        new SurveyId(found.getObject("survey_id", UUID.class)),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        JSON.readValue(found.getString("title"), LocalizedText.class));
  }

  private static FreeText text(ResultSet found, int line) throws SQLException {
    return new FreeText(
        found.getObject("id", UUID.class),
        found.getString("question"),
        found.getString("text"),
        new Language(found.getString("language")),
        state(found.getString("state")),
        found.getLong("version"));
  }

  private static FreeTextState state(String word) {
    return FreeTextState.valueOf(word);
  }
}
