package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.shared.Actor;

/** Something more on a board's page, above its ideas, at the place that {@code @Order} says. */
public interface BoardPart {

  /** What is to be shown to this reader; empty if nothing. */
  List<Component> of(Actor reader, BoardSummary board);

  /**
   * The same, for a part that depends on which of the ideas are listed.
   *
   * @param asked the parameters of the page's address
   */
  default List<Component> of(Actor reader, BoardSummary board, QueryParameters asked) {
    return of(reader, board);
  }
}
