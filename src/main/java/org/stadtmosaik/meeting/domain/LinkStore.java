package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.shared.LocalizedText;

/** What meetings talked about. */
@Repository
public class LinkStore {

  /** A link as it is stored. */
  public record Row(LinkKind kind, UUID target, @Nullable LocalizedText note) {}

  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Row> of(MeetingId meeting) {
    return jdbc.sql(
            "SELECT kind, target_id, note FROM meeting_link WHERE meeting_id = ?"
                + " ORDER BY kind DESC, target_id")
        .param(meeting.value())
        .query((found, _) ->
            new Row(
                LinkKind.valueOf(found.getString("kind")),
                found.getObject("target_id", UUID.class),
                Columns.text(found, "note")))
        .list();
  }

  /** One of them, as it is at this moment. */
  public Optional<Row> one(MeetingId meeting, LinkKind kind, UUID target) {
    return of(meeting).stream()
        .filter(row -> row.kind() == kind && row.target().equals(target))
        .findFirst();
  }

  /** The meetings with published minutes that talked about each of these, the latest first. */
  public Map<UUID, List<Talk>> talks(Collection<UUID> targets) {
    Map<UUID, List<Talk>> talks = new HashMap<>();
    if (!targets.isEmpty()) {
      jdbc.sql(
              "SELECT l.target_id, m.handle, m.title, m.zone, m.starts_at, m.first_day"
                  + " FROM meeting_link l JOIN meeting m ON m.id = l.meeting_id"
                  + " WHERE l.target_id IN (:targets) AND m.minutes_state = 'PUBLISHED'"
                  + " ORDER BY COALESCE(m.starts_at, m.first_day) DESC, m.id")
          .param("targets", targets)
          .query(found -> {
            talks
                .computeIfAbsent(found.getObject("target_id", UUID.class), _ -> new ArrayList<>())
                .add(
                    new Talk(
                        Objects.requireNonNull(Columns.text(found, "title")),
                        day(found),
                        "m/" + found.getString("handle")));
          });
    }
    return talks;
  }

  private static LocalDate day(ResultSet found) throws SQLException {
    LocalDate day = found.getObject("first_day", LocalDate.class);
    return day != null
        ? day
        : found
            .getObject("starts_at", LocalDateTime.class)
            .atOffset(ZoneOffset.UTC)
            .atZoneSameInstant(ZoneId.of(found.getString("zone")))
            .toLocalDate();
  }

  /** Adds it, or gives it another note. */
  public void put(MeetingId meeting, Row row) {
    jdbc.sql(
            "INSERT INTO meeting_link (meeting_id, kind, target_id, note) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE note = VALUES(note)")
        .params(meeting.value(), row.kind().name(), row.target())
        .param(Columns.json(row.note()))
        .update();
  }

  public void remove(MeetingId meeting, LinkKind kind, UUID target) {
    jdbc.sql("DELETE FROM meeting_link WHERE meeting_id = ? AND kind = ? AND target_id = ?")
        .params(meeting.value(), kind.name(), target)
        .update();
  }
}
