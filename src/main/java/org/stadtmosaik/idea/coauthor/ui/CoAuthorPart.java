package org.stadtmosaik.idea.coauthor.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.coauthor.CoAuthors;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;

/** Writing an idea together, for those who write it. */
@org.springframework.stereotype.Component
@Order(900)
class CoAuthorPart implements IdeaPart {

  private final CoAuthors coAuthors;
  private final Clock clock;

  CoAuthorPart(CoAuthors coAuthors, Clock clock) {
    this.coAuthors = coAuthors;
    this.clock = clock;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    if (!idea.own() || idea.state() == IdeaState.WITHDRAWN) {
      return List.of();
    }
    return List.of(
        idea.coAuthor()
            ? new LeavingCard(coAuthors, reader, idea.id())
            : new InvitingCard(coAuthors, reader, idea.id(), clock));
  }
}
