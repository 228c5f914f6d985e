package org.stadtmosaik.idea.coauthor.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.coauthor.CoAuthor;
import org.stadtmosaik.idea.coauthor.CoAuthors;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;

/** An author invites others to write along, and ends it. The link is shown this once. */
class InvitingCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient CoAuthors coAuthors;
  private final transient Actor actor;
  private final IdeaId idea;
  private final transient Clock clock;
  private final Div people = new Div();
  private final Div link = new Div();

  InvitingCard(CoAuthors coAuthors, Actor actor, IdeaId idea, Clock clock) {
    this.coAuthors = coAuthors;
    this.actor = actor;
    this.idea = idea;
    this.clock = clock;
    addClassName("stack");
    heading(text("ideacoauthor.title"));
    remark(text("ideacoauthor.invite.text"));
    NativeButton invite = new NativeButton(text("ideacoauthor.invite"), _ -> invite());
    invite.addClassNames("btn", "quiet");
    Div actions = new Div(invite);
    actions.addClassName("actions");
    link.getElement().setAttribute("aria-live", "polite");
    add(people, actions, link);
    show();
  }

  private void show() {
    List<CoAuthor> present = coAuthors.of(actor, idea);
    people.removeAll();
    people.setVisible(!present.isEmpty());
    OrderedList list = new OrderedList();
    list.addClassName("co-authors");
    present.forEach(coAuthor -> list.add(row(coAuthor, present.indexOf(coAuthor) + 1)));
    people.add(list);
  }

  private ListItem row(CoAuthor coAuthor, int number) {
    Span since =
        new Span(
            text(
                "ideacoauthor.since",
                RelativeTime.ago(coAuthor.joinedAt(), clock.instant(), CurrentLanguage.get())));
    NativeButton end = new NativeButton(text("ideacoauthor.end"), _ -> end(coAuthor));
    end.addClassNames("btn", "quiet", "small", "danger");
    end.setAriaLabel(text("ideacoauthor.end.name", number));
    return new ListItem(since, end);
  }

  private void invite() {
    try {
      CoAuthors.Invited invited = coAuthors.invite(actor, idea);
      Field field = new Field(text("ideacoauthor.link"), text("ideacoauthor.link.hint"));
      field.input().getElement().setAttribute("readonly", true).setAttribute("dir", "ltr");
      Paragraph until =
          new Paragraph(
              text(
                  "ideacoauthor.link.until",
                  RelativeTime.exact(invited.expiresAt(), CurrentLanguage.get())));
      until.addClassNames("soft", "small");
      link.removeAll();
      link.add(field, until);
      // The address as this browser knows it: the portal may not know its own name.
      field
          .input()
          .getElement()
          .executeJs(
              "this.value = new URL($0, document.baseURI).href; this.select()",
              JoinView.path(idea) + "#" + invited.secret());
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void end(CoAuthor coAuthor) {
    try {
      coAuthors.end(actor, idea, coAuthor.id());
      show();
      Refusals.say(text("ideacoauthor.end.done"));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
