package org.stadtmosaik.idea.place.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.ui.BoardPart;
import org.stadtmosaik.idea.ui.list.ListAddress;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;

/** The way from a board to its map. */
@org.springframework.stereotype.Component
@Order(50)
class MapLink implements BoardPart {

  @Override
  public List<Component> of(Actor reader, BoardSummary board) {
    return of(reader, board, QueryParameters.empty());
  }

  /** Leads to the ideas that the list shows. */
  @Override
  public List<Component> of(Actor reader, BoardSummary board, QueryParameters asked) {
    String map =
        new ListAddress(BoardMapView.path(board.id())).of(ListAddress.read(asked).from(null));
    Anchor link = new Anchor(map, CurrentLanguage.text("ideamap.link"));
    link.addClassName("standalone");
    return List.of(link);
  }
}
