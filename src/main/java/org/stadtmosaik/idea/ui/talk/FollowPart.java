package org.stadtmosaik.idea.ui.talk;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.following.FollowButtons;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.talk.IdeaNews;
import org.stadtmosaik.idea.ui.BoardPart;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;

/** The buttons by which somebody follows an idea or a board and passes it on, on its page. */
@org.springframework.stereotype.Component
@Order(100)
class FollowPart implements IdeaPart, BoardPart {

  private final FollowButtons buttons;

  FollowPart(FollowButtons buttons) {
    this.buttons = buttons;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    return idea.state() == IdeaState.PUBLISHED
        ? List.of(row(reader, new Target(Ideas.TYPE, idea.id().value()), board))
        : List.of();
  }

  @Override
  public List<Component> of(Actor reader, BoardSummary board) {
    return List.of(row(reader, new Target(IdeaNews.BOARD, board.id().value()), board));
  }

  private Component row(Actor reader, Target target, BoardSummary board) {
    return buttons.row(reader, target, board.project());
  }
}
