package org.stadtmosaik.idea;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderation;

/** What was decided about a resident's own ideas. */
@Service
public class MyIdeas {

  private final Moderation moderation;

  MyIdeas(Moderation moderation) {
    this.moderation = moderation;
  }

  /**
   * The newest decision on each of these ideas, in one query.
   *
   * @param ideas as {@link Ideas#mine} gave them; those of others are left out
   */
  public Map<UUID, Decision> decisions(List<IdeaView> ideas) {
    return moderation.newestDecisions(
        Ideas.TYPE, ideas.stream().filter(IdeaView::own).map(idea -> idea.id().value()).toList());
  }
}
