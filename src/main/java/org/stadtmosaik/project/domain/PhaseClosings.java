package org.stadtmosaik.project.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.ProjectId;

/** Phases that were closed before their last day. */
@Repository
public class PhaseClosings {

  private final JdbcClient jdbc;

  PhaseClosings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether it was open before. */
  public boolean close(ProjectId project, UUID phase, Instant now) {
    return jdbc.sql(
                "INSERT INTO project_phase_closing (phase_id, project_id, closed_at)"
                    + " SELECT ?, ?, ? FROM DUAL WHERE NOT EXISTS"
                    + " (SELECT 1 FROM project_phase_closing WHERE phase_id = ?)")
            .params(phase, project.value(), LocalDateTime.ofInstant(now, ZoneOffset.UTC), phase)
            .update()
        > 0;
  }

  /** Whether it was closed before. */
  public boolean open(UUID phase) {
    return jdbc.sql("DELETE FROM project_phase_closing WHERE phase_id = ?").param(phase).update()
        > 0;
  }
}
