package org.stadtmosaik.meeting.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

  /** Adds it, or gives it another note. */
  public void put(MeetingId meeting, Row row) {
    jdbc.sql(
            "INSERT INTO meeting_link (meeting_id, kind, target_id, note) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE note = VALUES(note)")
        .params(meeting.value(), row.kind().name(), row.target())
        .param(Columns.json(row.note()))
        .update();
  }

  public boolean remove(MeetingId meeting, LinkKind kind, UUID target) {
    return jdbc.sql("DELETE FROM meeting_link WHERE meeting_id = ? AND kind = ? AND target_id = ?")
            .params(meeting.value(), kind.name(), target)
            .update()
        > 0;
  }
}
