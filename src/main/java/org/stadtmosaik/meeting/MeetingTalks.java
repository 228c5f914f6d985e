package org.stadtmosaik.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.idea.TalkProvider;
import org.stadtmosaik.meeting.domain.LinkStore;

/** Tells ideas and questions at which meetings they were talked about, once minutes are public. */
@Component
class MeetingTalks implements TalkProvider {

  private final LinkStore store;

  MeetingTalks(LinkStore store) {
    this.store = store;
  }

  @Override
  public Map<UUID, List<Talk>> talks(Collection<UUID> targets) {
    return store.talks(targets);
  }
}
