package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.shared.Actor;

/**
 * Something more about an idea on its page, below its text, at the place that {@code @Order} says.
 */
public interface IdeaPart {

  /**
   * What is to be shown to this reader; empty if nothing.
   *
   * @param idea that this reader may see
   */
  List<Component> of(Actor reader, IdeaView idea, BoardSummary board);

  /**
   * The same, for a part of which the page's address says which piece is to be shown.
   *
   * @param asked the parameters of the page's address
   */
  default List<Component> of(
      Actor reader, IdeaView idea, BoardSummary board, QueryParameters asked) {
    return of(reader, idea, board);
  }
}
