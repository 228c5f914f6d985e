package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.CheckInGuest;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.RegistrationState;
import tools.jackson.databind.json.JsonMapper;

/** Who has come, which phones have the list, and which marks are counted already. */
@Repository
public class CheckInStore {

  /**
   * How many of a registration have come.
   *
   * @param since when the first of them came
   */
  public record Here(int people, int here, @Nullable Instant since) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int CODE_BYTES = 8;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  CheckInStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public Optional<MeetingId> meeting(String handle) {
    return jdbc.sql("SELECT id FROM meeting WHERE handle = ?")
        .param(handle)
        .query((found, _) -> new MeetingId(found.getObject(1, UUID.class)))
        .optional();
  }

  /** Those who have a place or wait for one, in the order of arrival. */
  public List<CheckInGuest> guests(MeetingId meeting) {
    return jdbc.sql(
            "SELECT id, name, people, state, mode, needs, checked_in, checked_in_at, checkin_hash"
                + " FROM meeting_registration WHERE meeting_id = ?"
                + " AND (state IN ('CONFIRMED', 'WAITING', 'OFFERED') OR checked_in > 0)"
                + " ORDER BY number")
        .param(meeting.value())
        .query(CheckInStore::guest)
        .list();
  }

  /** These registrations of the meeting, kept from others until the transaction ends. */
  public Map<RegistrationId, Here> locked(MeetingId meeting, Collection<RegistrationId> ids) {
    Map<RegistrationId, Here> found = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT id, people, checked_in, checked_in_at FROM meeting_registration"
                + " WHERE meeting_id = :meeting AND id IN (:ids) ORDER BY id FOR UPDATE")
        .param("meeting", meeting.value())
        .param("ids", ids.stream().map(RegistrationId::value).toList())
        .query(row -> {
          RegistrationId id = new RegistrationId(row.getObject("id", UUID.class));
          found.put(id, new Here(row.getInt("people"), row.getInt("checked_in"), since(row)));
        });
    return found;
  }

  /** Which of these marks are counted already, also by somebody who ended just now. */
  public Set<UUID> counted(Collection<UUID> marks) {
    return new HashSet<>(
        jdbc.sql("SELECT id FROM meeting_mark WHERE id IN (:ids) FOR UPDATE")
            .param("ids", marks)
            .query(UUID.class)
            .list());
  }

  public void count(MeetingId meeting, Collection<UUID> marks, Instant now) {
    batches.batchUpdate(
        "INSERT INTO meeting_mark (id, meeting_id, received_at) VALUES (?, ?, ?)",
        marks.stream().map(mark -> new Object[] {mark, meeting.value(), utc(now)}).toList());
  }

  public void change(Map<RegistrationId, Here> changed) {
    batches.batchUpdate(
        "UPDATE meeting_registration SET checked_in = ?, checked_in_at = ? WHERE id = ?",
        changed.entrySet().stream()
            .map(it -> {
              Here here = it.getValue();
              return new Object[] {here.here(), utc(here.since()), it.getKey().value()};
            })
            .toList());
  }

  /** Forgets marks and phones of meetings that ended before this time. */
  public void forgetBefore(Instant time) {
    for (String table : List.of("meeting_mark", "meeting_phone")) {
      jdbc.sql(
              "DELETE d FROM "
                  + table
                  + " d JOIN meeting m ON m.id = d.meeting_id"
                  + " WHERE COALESCE(m.ends_at, m.last_day) < ?")
          .param(utc(time))
          .update();
    }
  }

  /** Remembers that a phone has the list. */
  public boolean addPhone(UUID phone, MeetingId meeting, UUID staff, Instant now) {
    return jdbc.sql(
                "INSERT IGNORE INTO meeting_phone (id, meeting_id, staff_id, taken_at)"
                    + " VALUES (?, ?, ?, ?)")
            .params(phone, meeting.value(), staff, utc(now))
            .update()
        == 1;
  }

  public void removePhone(UUID phone, MeetingId meeting, Instant now) {
    jdbc.sql(
            "UPDATE meeting_phone SET removed_at = ?"
                + " WHERE id = ? AND meeting_id = ? AND removed_at IS NULL")
        .params(utc(now), phone, meeting.value())
        .update();
  }

  /** How many phones have the list. */
  public int phones(MeetingId meeting) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM meeting_phone WHERE meeting_id = ? AND removed_at IS NULL")
        .param(meeting.value())
        .query(Integer.class)
        .single();
  }

  private static CheckInGuest guest(ResultSet found, int line) throws SQLException {
    return new CheckInGuest(
        new RegistrationId(found.getObject("id", UUID.class)),
        found.getString("name"),
        found.getInt("people"),
        RegistrationState.valueOf(found.getString("state")),
        MeetingMode.valueOf(found.getString("mode")),
        JSON.readValue(found.getString("needs"), Needs.class),
        found.getInt("checked_in"),
        since(found),
        HexFormat.of().formatHex(found.getBytes("checkin_hash"), 0, CODE_BYTES));
  }

  private static @Nullable Instant since(ResultSet found) throws SQLException {
    LocalDateTime time = found.getObject("checked_in_at", LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
