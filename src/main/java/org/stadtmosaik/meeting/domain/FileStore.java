package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingFile;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.meeting.MeetingId;

/** Files of meetings. */
@Repository
public class FileStore {

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Without what is in them. */
  public List<MeetingFile> of(MeetingId meeting) {
    return jdbc.sql(
            "SELECT id, name, size FROM meeting_file WHERE meeting_id = ? ORDER BY added_at, id")
        .param(meeting.value())
        .query((found, _) -> file(found))
        .list();
  }

  public Optional<MeetingFiles.Content> read(MeetingId meeting, UUID file) {
    return jdbc.sql(
            "SELECT id, name, size, content FROM meeting_file WHERE meeting_id = ? AND id = ?")
        .params(meeting.value(), file)
        .query((found, _) -> new MeetingFiles.Content(file(found), found.getBytes("content")))
        .optional();
  }

  public void add(MeetingId meeting, MeetingFile file, byte[] content, Instant now) {
    jdbc.sql(
            "INSERT INTO meeting_file (id, meeting_id, name, size, content, added_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(file.id(), meeting.value(), file.name(), file.size(), content, utc(now))
        .update();
  }

  public boolean remove(MeetingId meeting, UUID file) {
    return jdbc.sql("DELETE FROM meeting_file WHERE meeting_id = ? AND id = ?")
            .params(meeting.value(), file)
            .update()
        > 0;
  }

  private static MeetingFile file(ResultSet found) throws SQLException {
    return new MeetingFile(
        found.getObject("id", UUID.class), found.getString("name"), found.getInt("size"));
  }
}
