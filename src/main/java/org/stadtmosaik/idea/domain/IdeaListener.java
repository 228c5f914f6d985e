package org.stadtmosaik.idea.domain;

import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import org.springframework.context.ApplicationEventPublisher;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.IdeaHidden;
import org.stadtmosaik.idea.IdeaState;

/** Tells whoever keeps something in step with ideas; whoever changes one need not think of them. */
class IdeaListener {

  private final ApplicationEventPublisher events;

  IdeaListener(ApplicationEventPublisher events) {
    this.events = events;
  }

  @PostLoad
  void read(Idea idea) {
    idea.keepWhetherPublic();
  }

  @PostPersist
  @PostUpdate
  void changed(Idea idea) {
    events.publishEvent(new IdeaChanged(idea.id(), idea.board(), idea.state()));
    if (idea.wasPublic() && idea.state() != IdeaState.PUBLISHED) {
      events.publishEvent(new IdeaHidden(idea.id(), idea.board()));
    }
    idea.keepWhetherPublic();
  }
}
