package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.WithoutScript;

/**
 * Brings the next ideas of a board below those that are there; without a script, a page of them.
 */
class MoreIdeas extends NativeButton implements WithoutScript {

  private static final long serialVersionUID = 1L;

  private final String next;

  /**
   * @param page from 0
   */
  MoreIdeas(BoardId board, int page, Runnable more) {
    super(CurrentLanguage.text("idea.board.more"), _ -> more.run());
    addClassNames("btn", "quiet", "wide");
    next = path(board, page);
  }

  /** The way to the ideas before those of a page. */
  static Div earlier(BoardId board, int page) {
    Anchor earlier = new Anchor(path(board, page), CurrentLanguage.text("idea.board.earlier"));
    earlier.addClassNames("btn", "quiet", "wide");
    Div actions = new Div(earlier);
    actions.addClassName("actions");
    return actions;
  }

  @Override
  public Component withoutScript() {
    Anchor link = new Anchor(next, getText());
    link.addClassNames("btn", "quiet", "wide");
    return link;
  }

  private static String path(BoardId board, int page) {
    return page == 0 ? BoardView.path(board) : BoardView.path(board) + "?page=" + (page + 1);
  }
}
