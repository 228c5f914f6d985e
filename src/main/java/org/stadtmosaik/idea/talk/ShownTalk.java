package org.stadtmosaik.idea.talk;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.DiscussionChanged;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.Ideas;

/** Tells the discussion that an idea was published or hidden, and with it what is said about it. */
@Component
class ShownTalk {

  private final ApplicationEventPublisher events;

  ShownTalk(ApplicationEventPublisher events) {
    this.events = events;
  }

  @EventListener
  void changed(IdeaChanged event) {
    events.publishEvent(new DiscussionChanged(new About(Ideas.TYPE, event.idea().value())));
  }
}
