package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.Contingent;
import org.stadtmosaik.meeting.ContingentId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.shared.LocalizedText;

/** The reserved places of meetings. */
@Repository
public class ContingentStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ContingentStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** In the order in which they were made. */
  public List<Contingent> of(UUID meeting) {
    return jdbc.sql(
            "SELECT id, name, mode, places, released_at FROM meeting_contingent"
                + " WHERE meeting_id = ? ORDER BY id")
        .param(meeting)
        .query(ContingentStore::contingent)
        .list();
  }

  /** Makes those that are new, changes those that are there; at least one. */
  public void keep(UUID meeting, Collection<Contingent> contingents) {
    template.batchUpdate(
        "INSERT INTO meeting_contingent (id, meeting_id, name, mode, places, released_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name),"
            + " places = VALUES(places), released_at = VALUES(released_at)",
        contingents,
        contingents.size(),
        (insert, contingent) -> {
          insert.setObject(1, contingent.id().value());
          insert.setObject(2, meeting);
          insert.setString(3, Columns.json(contingent.name()));
          insert.setString(4, contingent.mode().name());
          insert.setInt(5, contingent.places());
          insert.setObject(6, Columns.utc(contingent.released()));
        });
  }

  /** Removes some; whoever belonged to them waits, or comes, like everybody else. */
  public void remove(Collection<UUID> contingents) {
    if (!contingents.isEmpty()) {
      jdbc.sql("UPDATE meeting_registration SET contingent_id = NULL WHERE contingent_id IN (:ids)")
          .param("ids", contingents)
          .update();
      jdbc.sql("DELETE FROM meeting_contingent WHERE id IN (:ids)")
          .param("ids", contingents)
          .update();
    }
  }

  private static Contingent contingent(ResultSet found, int line) throws SQLException {
    return new Contingent(
        new ContingentId(found.getObject("id", UUID.class)),
        Columns.read(found.getString("name"), LocalizedText.class),
        MeetingMode.valueOf(found.getString("mode")),
        found.getInt("places"),
        Columns.instant(found, "released_at"));
  }
}
