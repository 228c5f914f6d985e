package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingState;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;

/** Reads what messages and calendars say, and to whom. */
@Repository
public class FactStore {

  private static final String MEETINGS =
      "SELECT m.id, m.handle, m.commune_id, m.project_id, m.poll_id, m.uid, m.sequence, m.title,"
          + " m.text, m.zone, m.all_day, m.starts_at, m.ends_at, m.first_day, m.last_day, p.name,"
          + " p.address, m.online, m.online_link, m.state, m.cancel_reason, m.version, m.created_at,"
          + " m.changed_at FROM meeting m LEFT JOIN meeting_place p ON p.id = m.place_id ";

  private static final String BEGINS = "COALESCE(m.starts_at, m.first_day)";
  private static final String BY_TIME = " ORDER BY " + BEGINS + ", m.id";

  private static final String REGISTRATIONS =
      "SELECT id, meeting_id, mode, state, offered_until, version FROM meeting_registration ";

  private final JdbcClient jdbc;

  FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<MeetingFacts> meetings(Collection<UUID> ids) {
    return many("m.id", ids, Instant.EPOCH);
  }

  public Optional<MeetingFacts> byHandle(String handle) {
    return jdbc.sql(MEETINGS + "WHERE m.handle = ?")
        .param(handle)
        .query(FactStore::meeting)
        .optional();
  }

  /** Those of these projects that begin after a time, in the order in which they begin. */
  public List<MeetingFacts> ofProjects(Collection<UUID> projects, Instant after) {
    return many("m.project_id", projects, after);
  }

  public List<MeetingFacts> ofCommune(UUID commune, Instant after) {
    return many("m.commune_id", List.of(commune), after);
  }

  public List<MeetingFacts> ofNeighbourhood(UUID neighbourhood, Instant after) {
    return many("p.neighbourhood_id", List.of(neighbourhood), after);
  }

  /** Those for which these people are registered, with how. */
  public List<Told> registrationsOf(Collection<UUID> pseudonyms) {
    return pseudonyms.isEmpty()
        ? List.of()
        : jdbc.sql(
                REGISTRATIONS
                    + "WHERE pseudonym IN (:ids)"
                    + " AND state IN ('CONFIRMED', 'OFFERED', 'WAITING') ORDER BY number")
            .param("ids", pseudonyms)
            .query(FactStore::told)
            .list();
  }

  public List<Told> registrations(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(REGISTRATIONS + "WHERE id IN (:ids) ORDER BY number")
            .param("ids", ids)
            .query(FactStore::told)
            .list();
  }

  /** Who has a place or waits for one, in the order of arrival. */
  public List<Told> takingPart(UUID meeting) {
    return jdbc.sql(
            REGISTRATIONS
                + "WHERE meeting_id = ? AND state IN ('CONFIRMED', 'OFFERED', 'WAITING')"
                + " ORDER BY number")
        .param(meeting)
        .query(FactStore::told)
        .list();
  }

  /** The projects that have meetings: in each of them a device may have a pseudonym. */
  public List<UUID> projects() {
    return jdbc.sql("SELECT DISTINCT project_id FROM meeting").query(UUID.class).list();
  }

  /** Those of these projects that have meetings to come. */
  public List<UUID> withMeetingsAfter(Collection<UUID> projects, Instant now) {
    return projects.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT DISTINCT m.project_id FROM meeting m WHERE m.project_id IN (:ids)"
                    + " AND m.state = 'PLANNED' AND "
                    + BEGINS
                    + " > :now")
            .param("ids", projects)
            .param("now", utc(now))
            .query(UUID.class)
            .list();
  }

  /** Who answered a poll. */
  public List<UUID> answers(UUID poll) {
    return jdbc.sql("SELECT id FROM meeting_answer WHERE poll_id = ? AND NOT withdrawn ORDER BY id")
        .param(poll)
        .query(UUID.class)
        .list();
  }

  /** Who answered the meeting's poll and did not sign up from the same device. */
  public List<UUID> answersWithoutRegistration(UUID poll, UUID meeting) {
    return jdbc.sql(
            "SELECT a.id FROM meeting_answer a WHERE a.poll_id = ? AND NOT a.withdrawn"
                + " AND NOT EXISTS (SELECT 1 FROM meeting_registration r WHERE r.meeting_id = ?"
                + " AND r.pseudonym = a.pseudonym) ORDER BY a.id")
        .params(poll, meeting)
        .query(UUID.class)
        .list();
  }

  private List<MeetingFacts> many(String column, Collection<UUID> ids, Instant after) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                MEETINGS + "WHERE " + column + " IN (:ids) AND " + BEGINS + " >= :after" + BY_TIME)
            .param("ids", ids)
            .param("after", utc(after))
            .query(FactStore::meeting)
            .list();
  }

  private static MeetingFacts meeting(ResultSet found, int line) throws SQLException {
    return new MeetingFacts(
        Rows.id(found, "id"),
        found.getString("handle"),
        new CommuneId(Rows.id(found, "commune_id")),
        new ProjectId(Rows.id(found, "project_id")),
        found.getObject("poll_id", UUID.class),
        found.getString("uid"),
        found.getInt("sequence"),
        Rows.text(found, "title"),
        Rows.text(found, "text"),
        ZoneId.of(found.getString("zone")),
        Rows.time(found),
        Rows.textOrNull(found, "name"),
        found.getString("address"),
        found.getBoolean("online"),
        found.getBytes("online_link"),
        MeetingState.valueOf(found.getString("state")) == MeetingState.CANCELLED,
        Rows.textOrNull(found, "cancel_reason"),
        found.getLong("version"),
        Rows.instant(found, "created_at"),
        Rows.instant(found, "changed_at"));
  }

  private static Told told(ResultSet found, int line) throws SQLException {
    return new Told(
        Rows.id(found, "id"),
        Rows.id(found, "meeting_id"),
        MeetingMode.valueOf(found.getString("mode")),
        RegistrationState.valueOf(found.getString("state")),
        Rows.instantOrNull(found, "offered_until"),
        found.getLong("version"));
  }
}
