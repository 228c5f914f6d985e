package org.stadtmosaik.idea.live;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSupported;
import org.stadtmosaik.idea.merge.MergeParticipant;

/** Who supported an idea supports the one that it goes into, as long as it is part of that. */
@Component
class MergedSupports implements MergeParticipant {

  private final ApplicationEventPublisher events;

  MergedSupports(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void move(UUID merge, IdeaId from, IdeaId into) {
    events.publishEvent(new IdeaSupported(into));
  }

  @Override
  public void moveBack(UUID merge, IdeaId from, IdeaId into) {
    events.publishEvent(new IdeaSupported(into));
  }
}
