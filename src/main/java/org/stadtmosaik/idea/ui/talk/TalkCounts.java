package org.stadtmosaik.idea.ui.talk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;

/** How much is said about the ideas of a list. */
@Component
public class TalkCounts {

  private final Discussions discussions;

  TalkCounts(Discussions discussions) {
    this.discussions = discussions;
  }

  /** Published comments and replies by idea, in one query; those without any missing. */
  public Map<IdeaId, Long> of(List<IdeaView> ideas) {
    Map<IdeaId, Long> counts = new HashMap<>();
    discussions
        .counts(Ideas.TYPE, ideas.stream().map(idea -> idea.id().value()).toList())
        .forEach((id, count) -> counts.put(new IdeaId(id), count));
    return counts;
  }
}
