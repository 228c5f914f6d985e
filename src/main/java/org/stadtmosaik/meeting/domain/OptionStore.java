package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.json;
import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.shared.CommuneId;

/** The dates of polls. */
@Repository
public class OptionStore {

  private final JdbcClient jdbc;

  OptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of a poll in their order, withdrawn ones too, each with its place. */
  public List<PollOption> of(UUID poll) {
    return jdbc.sql(
            "SELECT o.*, p.commune_id, p.name, p.address, p.access, p.latitude, p.longitude"
                + " FROM meeting_option o LEFT JOIN meeting_place p ON p.id = o.place_id"
                + " WHERE o.poll_id = ? ORDER BY o.position, o.id")
        .param(poll)
        .query(OptionStore::row)
        .list();
  }

  public void add(UUID poll, UUID id, int position, PollDraft.Date date) {
    jdbc.sql(
            "INSERT INTO meeting_option (id, poll_id, position, all_day, starts_at, ends_at,"
                + " first_day, last_day, place_id, online, capacity, meets)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, poll, position)
        .params(Arrays.asList(Rows.columns(date.time())))
        .param(place(date))
        .param(date.online())
        .param(date.capacity())
        .param(json(date.meets()))
        .update();
  }

  /**
   * Writes a date that was there before; offered again if it was withdrawn.
   *
   * @param changed when its time or place last became another one
   */
  public void change(UUID id, int position, PollDraft.Date date, @Nullable Instant changed) {
    jdbc.sql(
            "UPDATE meeting_option SET position = ?, withdrawn = FALSE, all_day = ?, starts_at = ?,"
                + " ends_at = ?, first_day = ?, last_day = ?, place_id = ?, online = ?,"
                + " capacity = ?, meets = ?, changed_at = ? WHERE id = ?")
        .param(position)
        .params(Arrays.asList(Rows.columns(date.time())))
        .param(place(date))
        .param(date.online())
        .param(date.capacity())
        .param(json(date.meets()))
        .param(utc(changed))
        .param(id)
        .update();
  }

  public void withdraw(Collection<UUID> ids) {
    set("withdrawn = TRUE", ids);
  }

  public void choose(Collection<UUID> ids) {
    set("chosen = TRUE", ids);
  }

  private void set(String what, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("UPDATE meeting_option SET " + what + " WHERE id IN (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  /** Counts people to or off what they said, in one statement. */
  public void count(Map<UUID, PollOption.Tally> differences) {
    if (differences.isEmpty()) {
      return;
    }
    String line = "SELECT ? AS id, ? AS yes, ? AS if_needed, ? AS no";
    String lines =
        String.join(" UNION ALL ", differences.keySet().stream().map(_ -> line).toList());
    List<Object> values =
        differences.entrySet().stream()
            .flatMap(it ->
                List.<Object>of(
                    it.getKey(), it.getValue().yes(), it.getValue().ifNeeded(), it.getValue().no())
                    .stream())
            .toList();
    jdbc.sql(
            "UPDATE meeting_option o JOIN ("
                + lines
                + ") d ON d.id = o.id SET"
                + " o.yes_people = o.yes_people + d.yes,"
                + " o.if_needed_people = o.if_needed_people + d.if_needed,"
                + " o.no_people = o.no_people + d.no")
        .params(values)
        .update();
  }

  private static @Nullable UUID place(PollDraft.Date date) {
    return date.place() == null ? null : date.place().value();
  }

  private static PollOption row(ResultSet found, int line) throws SQLException {
    return new PollOption(
        new OptionId(Rows.id(found, "id")),
        Rows.time(found),
        found.getObject("place_id", UUID.class) == null ? null : place(found),
        found.getBoolean("online"),
        found.getObject("capacity", Integer.class),
        new TreeSet<>(List.of(Rows.read(found, "meets", Need[].class))),
        found.getBoolean("withdrawn"),
        found.getBoolean("chosen"),
        Rows.instantOrNull(found, "changed_at"),
        new PollOption.Tally(
            found.getInt("yes_people"),
            found.getInt("if_needed_people"),
            found.getInt("no_people")));
  }

  private static MeetingPlace place(ResultSet found) throws SQLException {
    return new MeetingPlace(
        new PlaceId(Rows.id(found, "place_id")),
        new CommuneId(Rows.id(found, "commune_id")),
        Rows.text(found, "name"),
        found.getString("address"),
        Rows.textOrNull(found, "access"),
        found.getObject("latitude", Double.class),
        found.getObject("longitude", Double.class));
  }
}
