package org.stadtmosaik.project.domain;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.stadtmosaik.project.ProjectChanged;

/** Tells whoever keeps something in step with projects. */
class ProjectListener {

  private final ApplicationEventPublisher events;

  ProjectListener(ApplicationEventPublisher events) {
    this.events = events;
  }

  @PostPersist
  @PostUpdate
  void changed(Project project) {
    events.publishEvent(new ProjectChanged(project.id()));
  }
}
