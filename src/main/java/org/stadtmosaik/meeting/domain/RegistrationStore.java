package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.shared.Language;

/** Who signed up. Whoever writes has locked the meeting. */
@Repository
public class RegistrationStore {

  private static final String SELECT =
      "SELECT id, meeting_id, number, pseudonym, link_hash, checkin_hash, name, language, mode,"
          + " people, contingent_id, needs, state, offered_until, channel, checked_in, version,"
          + " created_at FROM meeting_registration";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  RegistrationStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** In the order of arrival. */
  public List<RegistrationRow> of(UUID meeting) {
    return jdbc.sql(SELECT + " WHERE meeting_id = ? ORDER BY number")
        .param(meeting)
        .query(RegistrationStore::row)
        .list();
  }

  public Optional<RegistrationRow> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ?").param(id).query(RegistrationStore::row).optional();
  }

  public Optional<RegistrationRow> byLink(byte[] hash) {
    return jdbc.sql(SELECT + " WHERE link_hash = ?")
        .param(hash)
        .query(RegistrationStore::row)
        .optional();
  }

  /** What this person signed up for last. */
  public Optional<RegistrationRow> lastOf(UUID meeting, UUID pseudonym) {
    return jdbc.sql(SELECT + " WHERE meeting_id = ? AND pseudonym = ? ORDER BY number DESC LIMIT 1")
        .params(meeting, pseudonym)
        .query(RegistrationStore::row)
        .optional();
  }

  public void add(RegistrationRow row) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", row.id());
    values.put("meeting", row.meeting());
    values.put("number", row.number());
    values.put("pseudonym", row.pseudonym());
    values.put("link", row.linkHash());
    values.put("checkIn", row.checkInHash());
    values.put("name", row.name());
    values.put("language", row.language().tag());
    values.put("mode", row.mode().name());
    values.put("people", row.people());
    values.put("contingent", row.contingent());
    values.put("needs", Columns.json(row.needs()));
    values.put("state", row.state().name());
    values.put("until", Columns.utc(row.offeredUntil()));
    values.put("channel", row.channel().name());
    values.put("created", Columns.utc(row.created()));
    jdbc.sql(
            "INSERT INTO meeting_registration (id, meeting_id, number, pseudonym, link_hash,"
                + " checkin_hash, name, language, mode, people, contingent_id, needs, state,"
                + " offered_until, channel, version, created_at, changed_at) VALUES (:id,"
                + " :meeting, :number, :pseudonym, :link, :checkIn, :name, :language, :mode,"
                + " :people, :contingent, :needs, :state, :until, :channel, 0, :created, :created)")
        .params(values)
        .update();
  }

  /** What the waiting list has made of them. */
  public void turn(Collection<Entry> entries, Instant now) {
    if (entries.isEmpty()) {
      return;
    }
    template.batchUpdate(
        "UPDATE meeting_registration SET mode = ?, people = ?, state = ?, offered_until = ?,"
            + " version = version + 1, changed_at = ? WHERE id = ?",
        entries,
        entries.size(),
        (update, entry) -> {
          update.setString(1, entry.mode().name());
          update.setInt(2, entry.people());
          update.setString(3, entry.state().name());
          update.setObject(4, Columns.utc(entry.offeredUntil()));
          update.setObject(5, Columns.utc(now));
          update.setObject(6, entry.id());
        });
  }

  /** What has nothing to do with whose turn it is. */
  public void say(UUID id, SignUp says, Instant now) {
    jdbc.sql(
            "UPDATE meeting_registration SET name = ?, language = ?, needs = ?,"
                + " version = version + 1, changed_at = ? WHERE id = ?")
        .params(
            says.name(), says.language().tag(), Columns.json(says.needs()), Columns.utc(now), id)
        .update();
  }

  /** Those who are still known by name although their meeting was over before this moment. */
  public List<UUID> endedBefore(Instant moment) {
    return jdbc.sql(
            "SELECT r.id FROM meeting_registration r JOIN meeting m ON m.id = r.meeting_id"
                + " WHERE r.name <> '' AND COALESCE(m.ends_at, m.last_day + INTERVAL 2 DAY) < ?")
        .param(Columns.utc(moment))
        .query(UUID.class)
        .list();
  }

  /** Leaves of them what counts and tells of nobody. */
  public void forget(Collection<UUID> registrations) {
    if (!registrations.isEmpty()) {
      jdbc.sql(
              "UPDATE meeting_registration SET name = '', pseudonym = NULL, needs = :none,"
                  + " link_hash = UNHEX(SHA2(CONCAT(id, RAND()), 256)), checkin_hash = link_hash,"
                  + " version = version + 1 WHERE id IN (:ids)")
          .param("none", Columns.json(Needs.NONE))
          .param("ids", registrations)
          .update();
    }
  }

  /** How many people have a place in each of these; those without any are missing. */
  public Map<UUID, Integer> confirmed(Collection<UUID> meetings) {
    return people(meetings, List.of(RegistrationState.CONFIRMED.name()));
  }

  /** How many people have a place, or the offer of one, in each of these; as above. */
  public Map<UUID, Integer> held(Collection<UUID> meetings) {
    return people(
        meetings, List.of(RegistrationState.CONFIRMED.name(), RegistrationState.OFFERED.name()));
  }

  private Map<UUID, Integer> people(Collection<UUID> meetings, List<String> states) {
    return meetings.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                "SELECT meeting_id, SUM(people) FROM meeting_registration WHERE state IN (:states)"
                    + " AND meeting_id IN (:ids) GROUP BY meeting_id")
            .param("states", states)
            .param("ids", meetings)
            .query((found, _) -> Map.entry(found.getObject(1, UUID.class), found.getInt(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static RegistrationRow row(ResultSet found, int line) throws SQLException {
    return new RegistrationRow(
        found.getObject("id", UUID.class),
        found.getObject("meeting_id", UUID.class),
        found.getInt("number"),
        Columns.id(found, "pseudonym"),
        found.getBytes("link_hash"),
        found.getBytes("checkin_hash"),
        found.getString("name"),
        new Language(found.getString("language")),
        MeetingMode.valueOf(found.getString("mode")),
        found.getInt("people"),
        Columns.id(found, "contingent_id"),
        Columns.read(found.getString("needs"), Needs.class),
        RegistrationState.valueOf(found.getString("state")),
        Columns.instant(found, "offered_until"),
        Channel.valueOf(found.getString("channel")),
        found.getInt("checked_in"),
        found.getLong("version"),
        Columns.instant(found, "created_at"));
  }
}
