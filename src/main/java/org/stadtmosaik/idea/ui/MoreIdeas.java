package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.WithoutScript;

/**
 * Brings the next ideas of a board below those that are there; without a script, a page of them.
 */
class MoreIdeas extends NativeButton implements WithoutScript {

  private static final long serialVersionUID = 1L;

  private final String next;

  /**
   * @param next the address of the page that begins with them
   */
  MoreIdeas(String next, Runnable more) {
    super(CurrentLanguage.text("idea.board.more"), _ -> more.run());
    addClassNames("btn", "quiet", "wide");
    this.next = next;
  }

  /** The way from a later page to the beginning of the list. */
  static Div beginning(String first) {
    Anchor beginning = new Anchor(first, CurrentLanguage.text("idealist.beginning"));
    beginning.addClassNames("btn", "quiet", "wide");
    Div actions = new Div(beginning);
    actions.addClassName("actions");
    return actions;
  }

  @Override
  public Component withoutScript() {
    Anchor link = new Anchor(next, getText());
    link.addClassNames("btn", "quiet", "wide");
    return link;
  }
}
