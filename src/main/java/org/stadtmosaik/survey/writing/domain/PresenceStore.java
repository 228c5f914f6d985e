package org.stadtmosaik.survey.writing.domain;

import static org.stadtmosaik.survey.writing.domain.QuestionnaireStore.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.writing.Colleague;

/** Who has which questionnaire open. */
@Repository
public class PresenceStore {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final JdbcClient jdbc;

  PresenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void seen(UUID questionnaire, UUID staff, Colleague colleague, Instant now) {
    jdbc.sql(
            "INSERT INTO questionnaire_presence (questionnaire_id, staff_id, name, place, seen_at)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
                + " place = VALUES(place), seen_at = VALUES(seen_at)")
        .params(questionnaire, staff, colleague.name(), colleague.place(), utc(now))
        .update();
    // Nobody needs to know for longer who was there when.
    jdbc.sql("DELETE FROM questionnaire_presence WHERE questionnaire_id = ? AND seen_at < ?")
        .params(questionnaire, utc(now.minus(FRESH)))
        .update();
  }

  public List<Colleague> others(UUID questionnaire, UUID staff, Instant now) {
    return jdbc.sql(
            "SELECT name, place FROM questionnaire_presence WHERE questionnaire_id = ?"
                + " AND staff_id <> ? AND seen_at >= ? ORDER BY name")
        .params(questionnaire, staff, utc(now.minus(FRESH)))
        .query((found, _) -> new Colleague(found.getString(1), found.getString(2)))
        .list();
  }
}
