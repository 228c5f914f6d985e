package org.stadtmosaik.notification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.OwnPage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;

/** What this device's resident was told, and whether they want it by mail too. */
@Route(value = InboxView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class InboxView extends OwnPage {

  static final String PATH = "mine/messages";

  private static final long serialVersionUID = 1L;

  private final transient Inbox inbox;
  private final transient ResidentProvider residents;
  private final transient Clock clock;

  InboxView(Inbox inbox, ResidentProvider residents, Clock clock) {
    super("inbox.title", "inbox.lead");
    this.inbox = inbox;
    this.residents = residents;
    this.clock = clock;
  }

  @Override
  protected void draw() {
    Actor reader = residents.reader();
    List<InboxMessage> messages = inbox.messages(reader);
    if (messages.isEmpty()) {
      add(new EmptyState(Drawing.MAIL, CurrentLanguage.text("inbox.empty")));
    } else {
      Div list = new Div();
      list.addClassName("stack");
      messages.forEach(message -> list.add(new MessageCard(message, clock)));
      add(list);
      // Seen is what a browser has drawn; asking for the page alone changes nothing.
      getElement()
          .executeJs("return true")
          .then(_ -> inbox.seen(reader, messages.getFirst().toldAt()));
    }
    mails(inbox.mailing(reader));
  }

  private void mails(Inbox.Mailing mailing) {
    if (mailing == Inbox.Mailing.NONE) {
      return;
    }
    boolean wanted = mailing == Inbox.Mailing.WANTED;
    Card card = new Card();
    card.heading(CurrentLanguage.text("inbox.mail.title"));
    card.remark(CurrentLanguage.text(wanted ? "inbox.mail.wanted" : "inbox.mail.stopped"));
    card.add(
        OutboxView.button(wanted ? "inbox.mail.stop" : "inbox.mail.resume", () -> want(!wanted)));
    add(card);
  }

  private void want(boolean mails) {
    inbox.wantMails(residents.reader(), mails);
    show();
    Refusals.say(CurrentLanguage.text(mails ? "inbox.mail.resumed" : "inbox.mail.ended"));
  }
}
