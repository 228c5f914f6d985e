package org.stadtmosaik.survey.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What staff were last shown, and what was ever made public. */
@Repository
class ResultStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<QuestionResult>> RESULTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ResultStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something that was made public.
   *
   * @param crossedBy {@code ""} for the question by itself
   */
  record Row(
      String question,
      String crossedBy,
      List<QuestionResult> results,
      Instant released,
      Instant changed,
      boolean withdrawn) {

    Release release() {
      return new Release(question, crossedBy.isEmpty() ? null : crossedBy, released, withdrawn);
    }
  }

  /** What staff were last shown; who asks next waits until the transaction ends. */
  LiveShown shown(UUID survey) {
    jdbc.sql("INSERT IGNORE INTO survey_live (survey_id, split, content) VALUES (?, '', ?)")
        .params(survey, JSON.writeValueAsString(LiveShown.nothing()))
        .update();
    return jdbc.sql("SELECT content FROM survey_live WHERE survey_id = ? AND split = '' FOR UPDATE")
        .param(survey)
        .query((found, _) -> JSON.readValue(found.getString(1), LiveShown.class))
        .single();
  }

  void show(UUID survey, LiveShown shown) {
    jdbc.sql("UPDATE survey_live SET content = ? WHERE survey_id = ? AND split = ''")
        .params(JSON.writeValueAsString(shown), survey)
        .update();
  }

  /** In the order of the releases. */
  List<Row> released(UUID survey) {
    return jdbc.sql(
            "SELECT question, crossed_by, content, released_at, changed_at, withdrawn"
                + " FROM survey_release WHERE survey_id = ? ORDER BY released_at, crossed_by")
        .param(survey)
        .query(ResultStore::row)
        .list();
  }

  /** Adds what becomes public, once. */
  void release(
      UUID survey, String question, String crossedBy, List<QuestionResult> results, Instant now) {
    jdbc.sql(
            "INSERT INTO survey_release (survey_id, question, crossed_by, content, released_at,"
                + " changed_at, withdrawn) VALUES (?, ?, ?, ?, ?, ?, FALSE)")
        .params(survey, question, crossedBy, JSON.writeValueAsString(results), utc(now), utc(now))
        .update();
  }

  /** Takes a question off the page, or puts it there again. */
  void setWithdrawn(
      UUID survey, String question, String crossedBy, boolean withdrawn, Instant now) {
    jdbc.sql(
            "UPDATE survey_release SET withdrawn = ?, changed_at = ?"
                + " WHERE survey_id = ? AND question = ? AND crossed_by = ? AND withdrawn <> ?")
        .params(withdrawn, utc(now), survey, question, crossedBy, withdrawn)
        .update();
  }

  private static Row row(ResultSet found, int line) throws SQLException {
    return new Row(
        found.getString(1),
        found.getString(2),
        JSON.readValue(found.getString(3), RESULTS),
        instant(found, 4),
        instant(found, 5),
        found.getBoolean(6));
  }

  private static Instant instant(ResultSet found, int column) throws SQLException {
    return found.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
