package org.stadtmosaik.notification.ui;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to one's messages, with how many are new. */
@Component
class InboxPlace implements NavigationEntry {

  private final Inbox inbox;

  InboxPlace(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Area area() {
    return Area.MINE;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "inbox.title";
  }

  @Override
  public Icon icon() {
    return Icon.SEND;
  }

  @Override
  public String path() {
    return InboxView.PATH;
  }

  @Override
  public OptionalInt badge(Actor actor) {
    return OptionalInt.of(inbox.unread(actor));
  }
}
