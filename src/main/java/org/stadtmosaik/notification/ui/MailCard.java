package org.stadtmosaik.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.stadtmosaik.notification.MailContent;
import org.stadtmosaik.notification.MailState;
import org.stadtmosaik.notification.MailSummary;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** One mail: where it stands, and, once opened, for whom it is and what it says. */
class MailCard extends Card {

  private static final long serialVersionUID = 1L;

  private final Div content = new Div();
  private final NativeButton open;

  MailCard(MailSummary mail, OutboxView view, Clock clock) {
    row(tag(mail.state()), RelativeTime.past(mail.createdAt(), clock));
    boolean foreign = !mail.language().isVariantOf(CurrentLanguage.get());
    heading(new LocalizedText.Reading(mail.subject(), mail.language(), foreign));
    if (mail.problemKey() != null) {
      remark(
          CurrentLanguage.text(
              "notification.outbox.problem",
              CurrentLanguage.text(mail.problemKey()),
              mail.attempts()));
    }
    content.addClassName("stack");
    content.getElement().setAttribute("aria-live", "polite");
    open = OutboxView.button("notification.outbox.open", () -> view.open(this, mail));
    Div actions = new Div(open);
    actions.addClassName("actions");
    if (mail.state() == MailState.QUEUED || mail.state() == MailState.FAILED) {
      actions.add(OutboxView.button("notification.outbox.handOver", () -> view.handOver(mail)));
    }
    if (mail.state() == MailState.FAILED) {
      actions.add(OutboxView.button("notification.outbox.retry", () -> view.retry(mail)));
    }
    add(content, actions);
  }

  void open(MailContent mail) {
    open.setVisible(false);
    Span address = new Span(mail.recipient());
    address.getElement().setAttribute("dir", "ltr");
    Paragraph to = new Paragraph(new Span(CurrentLanguage.text("notification.outbox.to")));
    to.add(new Span(" "), address);
    content.removeAll();
    content.add(to);
    if (mail.text() == null) {
      Paragraph gone = new Paragraph(CurrentLanguage.text("notification.outbox.gone"));
      gone.addClassName("soft");
      content.add(gone);
    } else {
      content.add(new UserText(mail.text(), mail.summary().language()));
    }
  }

  private static StatusTag tag(MailState state) {
    StatusTag.Tone tone =
        switch (state) {
          case QUEUED, SENDING -> StatusTag.Tone.WAIT;
          case SENT, HANDED_OVER -> StatusTag.Tone.PUBLISHED;
          case FAILED -> StatusTag.Tone.DECLINED;
          case EXPIRED -> StatusTag.Tone.PLAIN;
        };
    return new StatusTag(tone, CurrentLanguage.text(state.key()));
  }
}
