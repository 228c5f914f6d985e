package org.stadtmosaik.project.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.project.WorkingCopy;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

/** What leads have typed and not saved: at most one copy of a project for each of them. */
@Repository
public class WorkingCopies {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  WorkingCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(CommuneId commune, ProjectId project, StaffId staff, WorkingCopy copy) {
    jdbc.sql(
            "INSERT INTO project_working_copy"
                + " (project_id, staff_id, commune_id, base_version, base, content, kept_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " base_version = VALUES(base_version), base = VALUES(base),"
                + " content = VALUES(content), kept_at = VALUES(kept_at)")
        .params(
            project.value(),
            staff.value(),
            commune.value(),
            copy.baseVersion(),
            JSON.writeValueAsString(copy.base()),
            JSON.writeValueAsString(copy.content()),
            LocalDateTime.ofInstant(copy.keptAt(), ZoneOffset.UTC))
        .update();
  }

  public Optional<WorkingCopy> find(ProjectId project, StaffId staff) {
    return jdbc.sql(
            "SELECT base_version, base, content, kept_at FROM project_working_copy"
                + " WHERE project_id = ? AND staff_id = ?")
        .params(project.value(), staff.value())
        .query((row, _) -> copy(row))
        .optional();
  }

  public void forget(ProjectId project, StaffId staff) {
    jdbc.sql("DELETE FROM project_working_copy WHERE project_id = ? AND staff_id = ?")
        .params(project.value(), staff.value())
        .update();
  }

  /** Throws away what nobody has come back to. */
  public int forgetBefore(Instant time) {
    return jdbc.sql("DELETE FROM project_working_copy WHERE kept_at < ?")
        .param(LocalDateTime.ofInstant(time, ZoneOffset.UTC))
        .update();
  }

  private static WorkingCopy copy(ResultSet row) throws SQLException {
    return new WorkingCopy(
        row.getLong("base_version"),
        JSON.readValue(row.getString("base"), ProjectContent.class),
        JSON.readValue(row.getString("content"), ProjectContent.class),
        row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}
