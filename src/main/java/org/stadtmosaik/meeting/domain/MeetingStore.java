package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Columns.instant;
import static org.stadtmosaik.meeting.domain.Columns.json;
import static org.stadtmosaik.meeting.domain.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingState;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Meetings. */
@Repository
public class MeetingStore {

  private static final String SELECT =
      "SELECT id, handle, commune_id, project_id, poll_id, series_id, uid, sequence, title, text,"
          + " agenda, zone, all_day, starts_at, ends_at, first_day, last_day, place_id, online,"
          + " online_link, meets, site_places, online_places, opens_at, closes_at, supplier_until,"
          + " survey_id, state, cancel_reason, version, created_at FROM meeting";

  // A day without a time begins with the day; good enough for sorting.
  private static final String BY_TIME = " ORDER BY COALESCE(starts_at, first_day), id";

  private final JdbcClient jdbc;

  MeetingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<MeetingRow> byHandle(String handle) {
    return one(SELECT + " WHERE handle = ?", handle);
  }

  public Optional<MeetingRow> byId(UUID id) {
    return one(SELECT + " WHERE id = ?", id);
  }

  /** Also lets nobody else change the meeting, or who comes, until the transaction ends. */
  public Optional<MeetingRow> locked(UUID id) {
    return one(SELECT + " WHERE id = ? FOR UPDATE", id);
  }

  public List<MeetingRow> ofPoll(UUID poll) {
    return many("poll_id", List.of(poll), BY_TIME);
  }

  public List<MeetingRow> ofSeries(UUID series) {
    return many("series_id", List.of(series), BY_TIME);
  }

  public List<MeetingRow> inProjects(Collection<UUID> projects) {
    return many("project_id", projects, BY_TIME);
  }

  /** The latest first. */
  public List<MeetingRow> inCommunes(Collection<UUID> communes) {
    return many("commune_id", communes, " ORDER BY COALESCE(starts_at, first_day) DESC, id");
  }

  public void add(MeetingRow row) {
    jdbc.sql(
            "INSERT INTO meeting (id, handle, commune_id, project_id, poll_id, series_id, uid,"
                + " sequence, title, text, agenda, zone, all_day, starts_at, ends_at, first_day,"
                + " last_day, place_id, online, online_link, meets, site_places, online_places,"
                + " opens_at, closes_at, supplier_until, survey_id, state, minutes_state, version,"
                + " created_at, changed_at) VALUES (:id, :handle, :commune, :project, :poll,"
                + " :series, :uid, :sequence, :title, :text, :agenda, :zone, :allDay, :starts,"
                + " :ends, :first, :last, :place, :online, :link, :meets, :sitePlaces,"
                + " :onlinePlaces, :opens, :closes, :supplier, :survey, :state, 'NONE', :version,"
                + " :created, :created)")
        .params(values(row))
        .update();
  }

  /** Handle, uid and what it belongs to never change. */
  public void change(MeetingRow row, Instant now) {
    jdbc.sql(
            "UPDATE meeting SET sequence = :sequence, title = :title, text = :text,"
                + " agenda = :agenda, zone = :zone, all_day = :allDay, starts_at = :starts,"
                + " ends_at = :ends, first_day = :first, last_day = :last, place_id = :place,"
                + " online = :online, online_link = :link, meets = :meets,"
                + " site_places = :sitePlaces, online_places = :onlinePlaces, opens_at = :opens,"
                + " closes_at = :closes, supplier_until = :supplier, survey_id = :survey,"
                + " version = :version, changed_at = :now WHERE id = :id")
        .params(values(row))
        .param("now", utc(now))
        .update();
  }

  /** For calendars it becomes something else by that. */
  public void cancel(UUID id, LocalizedText reason, Instant now) {
    jdbc.sql(
            "UPDATE meeting SET state = 'CANCELLED', cancel_reason = ?, sequence = sequence + 1,"
                + " version = version + 1, changed_at = ? WHERE id = ?")
        .params(json(reason), utc(now), id)
        .update();
  }

  /**
   * Those in which something may be due: an offer that is over, or somebody who waits shortly
   * before the meeting or for places that were released.
   *
   * @param near until when a meeting begins shortly
   */
  public List<UUID> due(Instant now, Instant near) {
    return jdbc.sql(
            "SELECT DISTINCT m.id FROM meeting m JOIN meeting_registration r ON r.meeting_id = m.id"
                + " WHERE m.state = 'PLANNED' AND (r.state = 'OFFERED' AND r.offered_until <= :now"
                + " OR r.state = 'WAITING' AND COALESCE(m.starts_at, m.first_day) > :now - INTERVAL"
                + " 1 DAY AND (COALESCE(m.starts_at, m.first_day) <= :near OR EXISTS (SELECT 1 FROM"
                + " meeting_contingent c WHERE c.meeting_id = m.id AND c.released_at <= :now)))")
        .param("now", utc(now))
        .param("near", utc(near))
        .query(UUID.class)
        .list();
  }

  private Optional<MeetingRow> one(String sql, Object key) {
    return jdbc.sql(sql).param(key).query(MeetingStore::row).optional();
  }

  private List<MeetingRow> many(String column, Collection<UUID> ids, String order) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE " + column + " IN (:ids)" + order)
            .param("ids", ids)
            .query(MeetingStore::row)
            .list();
  }

  private static Map<String, @Nullable Object> values(MeetingRow row) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", row.id());
    values.put("handle", row.handle());
    values.put("commune", row.commune().value());
    values.put("project", row.project().value());
    values.put("poll", row.poll());
    values.put("series", row.series());
    values.put("uid", row.uid());
    values.put("sequence", row.sequence());
    values.put("title", json(row.title()));
    values.put("text", json(row.text()));
    values.put("agenda", json(row.agenda()));
    values.put("place", row.place());
    values.put("online", row.online());
    values.put("link", row.link());
    values.put("meets", json(row.meets()));
    values.put("sitePlaces", row.sitePlaces());
    values.put("onlinePlaces", row.onlinePlaces());
    values.put("opens", utc(row.opens()));
    values.put("closes", utc(row.closes()));
    values.put("supplier", utc(row.supplierUntil()));
    values.put("survey", row.survey());
    values.put("state", row.state().name());
    values.put("version", row.version());
    values.put("created", utc(row.created()));
    putTime(values, row);
    return values;
  }

  private static void putTime(Map<String, @Nullable Object> values, MeetingRow row) {
    MeetingTime.Span span = row.time() instanceof MeetingTime.Span it ? it : null;
    MeetingTime.Days days = row.time() instanceof MeetingTime.Days it ? it : null;
    values.put("zone", row.zone().getId());
    values.put("allDay", days != null);
    values.put("starts", span == null ? null : utc(span.start()));
    values.put("ends", span == null ? null : utc(span.end()));
    values.put("first", days == null ? null : days.first());
    values.put("last", days == null ? null : days.last());
  }

  private static MeetingRow row(ResultSet found, int line) throws SQLException {
    return new MeetingRow(
        found.getObject("id", UUID.class),
        found.getString("handle"),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        new ProjectId(found.getObject("project_id", UUID.class)),
        Columns.id(found, "poll_id"),
        Columns.id(found, "series_id"),
        found.getString("uid"),
        found.getInt("sequence"),
        Columns.read(found.getString("title"), LocalizedText.class),
        Columns.read(found.getString("text"), LocalizedText.class),
        Columns.text(found, "agenda"),
        ZoneId.of(found.getString("zone")),
        Columns.time(found),
        Columns.id(found, "place_id"),
        found.getBoolean("online"),
        found.getBytes("online_link"),
        Columns.meets(found),
        Columns.number(found, "site_places"),
        Columns.number(found, "online_places"),
        instant(found, "opens_at"),
        instant(found, "closes_at"),
        instant(found, "supplier_until"),
        Columns.id(found, "survey_id"),
        MeetingState.valueOf(found.getString("state")),
        Columns.text(found, "cancel_reason"),
        found.getLong("version"),
        instant(found, "created_at"));
  }
}
