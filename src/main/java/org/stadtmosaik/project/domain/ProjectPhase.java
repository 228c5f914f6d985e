package org.stadtmosaik.project.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.PhaseKind;

/** One phase of a project, at its place in the order. */
@Entity
@Table(name = "project_phase")
public class ProjectPhase {

  @Id private UUID id;

  private UUID communeId;

  private UUID projectId;

  private int position;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private PhaseKind kind;

  private LocalDate starts;

  private LocalDate ends;

  @Formula("exists (select 1 from project_phase_closing c where c.phase_id = id)")
  private boolean closed;

  @SuppressWarnings("NullAway.Init")
  protected ProjectPhase() {}

  public ProjectPhase(Project project, UUID id, int position, Phase phase) {
    this.id = id;
    this.communeId = project.commune().value();
    this.projectId = project.id().value();
    this.position = position;
    this.kind = phase.kind();
    this.starts = phase.starts();
    this.ends = phase.ends();
  }

  public UUID id() {
    return id;
  }

  public UUID communeId() {
    return communeId;
  }

  public UUID projectId() {
    return projectId;
  }

  public int position() {
    return position;
  }

  public Phase phase() {
    return new Phase(kind, starts, ends, closed);
  }
}
