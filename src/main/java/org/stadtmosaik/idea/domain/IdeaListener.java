package org.stadtmosaik.idea.domain;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.stadtmosaik.idea.IdeaChanged;

/** Tells whoever keeps something in step with ideas; whoever changes one need not think of them. */
class IdeaListener {

  private final ApplicationEventPublisher events;

  IdeaListener(ApplicationEventPublisher events) {
    this.events = events;
  }

  @PostPersist
  @PostUpdate
  void changed(Idea idea) {
    events.publishEvent(new IdeaChanged(idea.id(), idea.board(), idea.state()));
  }
}
