package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;

/** Keeps the support count on an idea's page up to date. */
@org.springframework.stereotype.Component
@Order(900)
class LiveIdeaPart implements IdeaPart {

  private final Clock clock;

  LiveIdeaPart(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    return List.of(new LiveBoard(board.id(), clock.instant(), null, CurrentLanguage.get()));
  }
}
