package org.stadtmosaik.project;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.domain.ContentStore;
import org.stadtmosaik.project.domain.PhaseClosings;
import org.stadtmosaik.project.domain.Project;
import org.stadtmosaik.project.domain.ProjectRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;

/** Opens and closes the phases of a project at once, besides their days. */
@Service
@Transactional
public class ProjectPhases {

  private final ProjectRepository projects;
  private final ContentStore contents;
  private final PhaseClosings closings;
  private final AuditLog audit;
  private final Clock clock;

  ProjectPhases(
      ProjectRepository projects,
      ContentStore contents,
      PhaseClosings closings,
      AuditLog audit,
      Clock clock) {
    this.projects = projects;
    this.contents = contents;
    this.closings = closings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Closes the phase that is on: from now on nothing of what it allowed is possible. Twice is the
   * same as once.
   *
   * @throws NotFoundException if there is no such project in a commune in which they work
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if no phase is on
   */
  public void close(Actor actor, ProjectId id) {
    Project project = led(actor, id);
    PlannedPhase now =
        PhasePlan.on(contents.read(project).phases(), today())
            .orElseThrow(() -> new ConflictException("phase.error.none"));
    if (closings.close(id, now.id(), clock.instant())) {
      record(actor, project, "phase.closed", now);
    }
  }

  /**
   * Opens the phase of this day again, if it was closed; else begins the next one today, and the
   * one before ends yesterday.
   *
   * @throws NotFoundException if there is no such project in a commune in which they work
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if there is no next one, or the one that is on began only today
   */
  public void open(Actor actor, ProjectId id) {
    Project project = led(actor, id);
    ProjectContent content = contents.read(project);
    Optional<PlannedPhase> now = PhasePlan.on(content.phases(), today());
    if (now.isPresent() && closings.open(now.get().id())) {
      record(actor, project, "phase.reopened", now.get());
      return;
    }
    List<PlannedPhase> phases = PhasePlan.beginNext(content.phases(), today());
    contents.write(project, content.with(content.questions(), phases), clock.instant());
    PhasePlan.on(phases, today()).ifPresent(it -> record(actor, project, "phase.opened", it));
  }

  private Project led(Actor actor, ProjectId id) {
    Project project = projects.lock(id.value()).orElseThrow(NotFoundException::new);
    actor.require(project.commune(), Role.LEAD);
    return project;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CommuneTime.ZONE);
  }

  private void record(Actor actor, Project project, String action, PlannedPhase phase) {
    audit.record(
        actor,
        project.commune(),
        action,
        "project:" + project.id().value(),
        Map.of("kind", phase.kind().name()));
  }
}
