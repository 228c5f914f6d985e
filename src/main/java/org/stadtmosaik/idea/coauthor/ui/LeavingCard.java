package org.stadtmosaik.idea.coauthor.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.coauthor.CoAuthors;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Refusals;

/** Who writes along may stop doing so. */
class LeavingCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient CoAuthors coAuthors;
  private final transient Actor actor;
  private final IdeaId idea;

  LeavingCard(CoAuthors coAuthors, Actor actor, IdeaId idea) {
    this.coAuthors = coAuthors;
    this.actor = actor;
    this.idea = idea;
    addClassName("stack");
    heading(text("ideacoauthor.title"));
    remark(text("ideacoauthor.leave.text"));
    NativeButton leave = new NativeButton(text("ideacoauthor.leave"), _ -> leave());
    leave.addClassNames("btn", "quiet");
    Div actions = new Div(leave);
    actions.addClassName("actions");
    add(actions);
  }

  private void leave() {
    try {
      coAuthors.leave(actor, idea);
      Refusals.say(text("ideacoauthor.leave.done"));
      UI.getCurrent().navigate("mine");
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
