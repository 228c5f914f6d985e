package org.stadtmosaik.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.stadtmosaik.notification.MailSummary;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.notification.Outbox;
import org.stadtmosaik.notification.OutboxPage;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;

/** The mails of the last days; an operator opens one, which the log tells. */
@Route(value = OutboxView.PATH, layout = StaffLayout.class)
@RolesAllowed("OPERATOR")
public class OutboxView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/mail";

  private final transient Outbox outbox;
  private final transient ActorProvider actors;
  private final transient Clock clock;
  private final Div list = new Div();
  private int shown;

  OutboxView(Outbox outbox, Mails mails, ActorProvider actors, Clock clock) {
    this.outbox = outbox;
    this.actors = actors;
    this.clock = clock;
    addClassName("page");
    list.addClassName("stack");
    add(
        new PageHeader(CurrentLanguage.text("notification.outbox.title"))
            .lead(CurrentLanguage.text("notification.outbox.lead")),
        new Notice(
            Notice.Tone.INFO,
            CurrentLanguage.text(
                mails.sends() ? "notification.outbox.sends" : "notification.outbox.byHand")),
        list);
    show(0);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("notification.outbox.title");
  }

  private void show(int number) {
    OutboxPage page = outbox.page(actors.current(), number);
    shown = number;
    list.removeAll();
    if (page.mails().isEmpty()) {
      list.add(new EmptyState(Drawing.MAIL, CurrentLanguage.text("notification.outbox.empty")));
    }
    page.mails().forEach(mail -> list.add(new MailCard(mail, this, clock)));
    Div steps = new Div();
    steps.addClassName("actions");
    if (number > 0) {
      steps.add(button("notification.outbox.newer", () -> show(number - 1)));
    }
    if (page.hasOlder()) {
      steps.add(button("notification.outbox.older", () -> show(number + 1)));
    }
    list.add(steps);
  }

  void open(MailCard card, MailSummary mail) {
    card.open(outbox.read(actors.current(), mail.id()));
  }

  void handOver(MailSummary mail) {
    change(() -> outbox.handOver(actors.current(), mail.id()));
  }

  void retry(MailSummary mail) {
    change(() -> outbox.retry(actors.current(), mail.id()));
  }

  private void change(Runnable action) {
    try {
      action.run();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
    show(shown);
  }

  static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> action.run());
    button.addClassNames("btn", "quiet");
    return button;
  }
}
