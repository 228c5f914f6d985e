package org.stadtmosaik.idea.domain.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;

/** The states of projects. */
@Repository
public class StatusStore {

  private final JdbcClient jdbc;

  StatusStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<IdeaStatus> of(ProjectId project) {
    return jdbc.sql(
            "SELECT id AS status_id, kind, title AS status_title, text AS status_text,"
                + " retired AS status_retired FROM idea_status WHERE project_id = ? ORDER BY position, id")
        .param(project.value())
        .query((row, _) -> status(row))
        .list();
  }

  /** Adds a state, unless it is there. */
  public void add(CommuneId commune, ProjectId project, int position, IdeaStatus status) {
    jdbc.sql(
            "INSERT INTO idea_status (id, commune_id, project_id, position, kind, title, text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id")
        .params(
            status.id(),
            commune.value(),
            project.value(),
            position,
            status.kind().name(),
            Columns.json(status.title()),
            Columns.json(status.text()))
        .update();
  }

  /** Says a state in other words. */
  public int change(ProjectId project, IdeaStatus status) {
    return jdbc.sql("UPDATE idea_status SET title = ?, text = ? WHERE project_id = ? AND id = ?")
        .params(
            Columns.json(status.title()), Columns.json(status.text()), project.value(), status.id())
        .update();
  }

  /**
   * The project's states as they are at this moment, which nobody else changes until the
   * transaction ends.
   */
  public List<IdeaStatus> lock(ProjectId project) {
    return jdbc.sql(
            "SELECT id AS status_id, kind, title AS status_title, text AS status_text,"
                + " retired AS status_retired FROM idea_status WHERE project_id = ?"
                + " ORDER BY position, id FOR UPDATE")
        .param(project.value())
        .query((row, _) -> status(row))
        .list();
  }

  public void retire(UUID status, boolean retired) {
    jdbc.sql("UPDATE idea_status SET retired = ? WHERE id = ?").params(retired, status).update();
  }

  /** The place of a state in its project's order. */
  public void place(UUID status, int position) {
    jdbc.sql("UPDATE idea_status SET position = ? WHERE id = ?").params(position, status).update();
  }

  static IdeaStatus status(ResultSet row) throws SQLException {
    return new IdeaStatus(
        row.getObject("status_id", UUID.class),
        StatusKind.valueOf(row.getString("kind")),
        Columns.text(row, "status_title"),
        Columns.text(row, "status_text"),
        row.getBoolean("status_retired"));
  }
}
