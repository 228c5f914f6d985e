package org.stadtmosaik.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.project.domain.Project;
import org.stadtmosaik.project.domain.ProjectRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** A project's picture is as reachable as the project, and its leads change it. */
@Component
class ProjectPictures implements MediaOwner {

  static final String KIND = "project";

  private final ProjectRepository projects;

  ProjectPictures(ProjectRepository projects) {
    this.projects = projects;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public MediaAccess access(Actor actor, UUID id) {
    return projects.findById(id).map(project -> access(actor, project)).orElse(MediaAccess.NONE);
  }

  @Override
  public CommuneId requireChange(Actor actor, UUID id) {
    CommuneId commune =
        projects.findById(id).map(Project::commune).orElseThrow(NotFoundException::new);
    actor.require(commune, Role.LEAD);
    return commune;
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    Set<UUID> existing = new HashSet<>();
    projects.findByIdIn(ids).forEach(project -> existing.add(project.id().value()));
    return existing;
  }

  private static MediaAccess access(Actor actor, Project project) {
    if (project.state().visible()) {
      return MediaAccess.PUBLIC;
    }
    return actor.worksIn(project.commune()) ? MediaAccess.PRIVATE : MediaAccess.NONE;
  }
}
