package org.stadtmosaik.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** One message. */
class MessageCard extends Card {

  private static final long serialVersionUID = 1L;

  MessageCard(InboxMessage message, Clock clock) {
    addClassName("message");
    Span sender = new Span(message.sender());
    UserText.mark(sender, message.language());
    if (message.fresh()) {
      row(
          new StatusTag(StatusTag.Tone.ANSWERED, CurrentLanguage.text("inbox.fresh")),
          sender,
          RelativeTime.past(message.toldAt(), clock));
    } else {
      row(sender, RelativeTime.past(message.toldAt(), clock));
    }
    boolean foreign = !message.language().isVariantOf(CurrentLanguage.get());
    heading(new LocalizedText.Reading(message.subject(), message.language(), foreign));
    message.text().forEach(paragraph -> add(new UserText(paragraph, message.language())));
    if (message.path() != null && message.action() != null) {
      Anchor link = new Anchor(message.path(), message.action());
      // Where it leads, Flow does not draw.
      link.setRouterIgnore(true);
      link.addClassName("btn");
      UserText.mark(link, message.language());
      Div actions = new Div(link);
      actions.addClassName("actions");
      add(actions);
    }
  }
}
