package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.json;
import static org.stadtmosaik.meeting.domain.Rows.utc;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Date polls. */
@Repository
public class PollStore {

  private static final String SELECT =
      "SELECT p.*, (SELECT COUNT(*) FROM meeting_option o WHERE o.poll_id = p.id"
          + " AND NOT o.withdrawn) AS offered FROM meeting_poll p";

  private final JdbcClient jdbc;

  PollStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<PollRow> byHandle(String handle) {
    return jdbc.sql(SELECT + " WHERE p.handle = ?").param(handle).query(PollStore::row).optional();
  }

  public Optional<PollRow> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE p.id = ?").param(id).query(PollStore::row).optional();
  }

  /** Also keeps others from answering, changing and deciding until the transaction ends. */
  public Optional<PollRow> locked(UUID id) {
    return jdbc.sql("SELECT id FROM meeting_poll WHERE id = ? FOR UPDATE")
        .param(id)
        .query(UUID.class)
        .optional()
        .flatMap(this::byId);
  }

  /** The newest first. */
  public List<PollRow> inProjects(Collection<UUID> projects) {
    return in("project_id", projects);
  }

  /** The newest first. */
  public List<PollRow> inCommunes(Collection<UUID> communes) {
    return in("commune_id", communes);
  }

  private List<PollRow> in(String column, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE p." + column + " IN (:ids) ORDER BY p.created_at DESC, p.id")
            .param("ids", ids)
            .query(PollStore::row)
            .list();
  }

  /** How many answers each of these has; those without any are missing. */
  public Map<UUID, Integer> answered(Collection<UUID> polls) {
    Map<UUID, Integer> counts = new HashMap<>();
    if (!polls.isEmpty()) {
      jdbc.sql(
              "SELECT poll_id, COUNT(*) FROM meeting_answer WHERE poll_id IN (:ids)"
                  + " AND NOT withdrawn GROUP BY poll_id")
          .param("ids", polls)
          .query((found, _) -> counts.put(Rows.id(found, "poll_id"), found.getInt(2)))
          .list();
    }
    return counts;
  }

  public void add(PollRow row) {
    jdbc.sql(
            "INSERT INTO meeting_poll (id, handle, commune_id, project_id, title, text, zone,"
                + " deadline, results_visible, picks, state, version, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(row.id(), row.handle(), row.commune().value(), row.project().value())
        .params(json(row.title()), json(row.text()), row.zone().getId())
        .param(utc(row.deadline()))
        .params(row.resultsVisible(), row.picks(), row.state().name(), row.version())
        .param(utc(row.created()))
        .update();
  }

  /** What a lead writes down; its version is counted up. */
  public void change(PollRow row) {
    jdbc.sql(
            "UPDATE meeting_poll SET title = ?, text = ?, zone = ?, deadline = ?,"
                + " results_visible = ?, picks = ?, version = version + 1 WHERE id = ?")
        .params(json(row.title()), json(row.text()), row.zone().getId())
        .param(utc(row.deadline()))
        .params(row.resultsVisible(), row.picks(), row.id())
        .update();
  }

  /** What became of it, and why. */
  public void end(UUID id, PollState state, LocalizedText reason, Instant now) {
    jdbc.sql(
            "UPDATE meeting_poll SET state = ?, reason = ?, decided_at = ?, version = version + 1"
                + " WHERE id = ?")
        .params(state.name(), json(reason), utc(now), id)
        .update();
  }

  private static PollRow row(ResultSet found, int line) throws SQLException {
    return new PollRow(
        Rows.id(found, "id"),
        found.getString("handle"),
        new CommuneId(Rows.id(found, "commune_id")),
        new ProjectId(Rows.id(found, "project_id")),
        Rows.text(found, "title"),
        Rows.text(found, "text"),
        ZoneId.of(found.getString("zone")),
        Rows.instantOrNull(found, "deadline"),
        found.getBoolean("results_visible"),
        found.getInt("picks"),
        PollState.valueOf(found.getString("state")),
        Rows.textOrNull(found, "reason"),
        found.getLong("version"),
        Rows.instant(found, "created_at"),
        found.getInt("offered"));
  }
}
