package org.stadtmosaik.idea.ui.talk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.DiscussionPanel;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;

/** The comments on an idea, below everything else. */
@org.springframework.stereotype.Component
@Order(900)
class TalkPart implements IdeaPart {

  private final DiscussionPanel panel;

  TalkPart(DiscussionPanel panel) {
    this.panel = panel;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    return of(reader, idea, board, QueryParameters.empty());
  }

  @Override
  public List<Component> of(
      Actor reader, IdeaView idea, BoardSummary board, QueryParameters asked) {
    return idea.state() == IdeaState.PUBLISHED
        ? panel.of(reader, new About(Ideas.TYPE, idea.id().value()), asked).stream().toList()
        : List.of();
  }
}
