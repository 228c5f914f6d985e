package org.stadtmosaik.survey.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.secret.Hash;

/** What phones keep here for a while, encrypted by them. */
@Repository("surveyDraftStore")
public class DraftStore {

  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void put(UUID survey, Hash id, byte[] content, LocalDate expires) {
    jdbc.sql(
            "INSERT INTO survey_draft (survey_id, draft_id, content, expires) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE content = VALUES(content), expires = VALUES(expires)")
        .params(survey, id.bytes(), content, expires)
        .update();
  }

  public Optional<byte[]> get(UUID survey, Hash id, LocalDate today) {
    return jdbc.sql(
            "SELECT content FROM survey_draft"
                + " WHERE survey_id = ? AND draft_id = ? AND expires >= ?")
        .params(survey, id.bytes(), today)
        .query((found, _) -> found.getBytes(1))
        .optional();
  }

  public void remove(UUID survey, Hash id) {
    jdbc.sql("DELETE FROM survey_draft WHERE survey_id = ? AND draft_id = ?")
        .params(survey, id.bytes())
        .update();
  }

  public int removeExpired(LocalDate today) {
    return jdbc.sql("DELETE FROM survey_draft WHERE expires < ?").param(today).update();
  }
}
