package org.stadtmosaik.notification.ui;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.stadtmosaik.notification.Outbox;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The outbox in the operators' menu, with how many mails wait there. */
@Component
class OutboxPlace implements NavigationEntry {

  private final Outbox outbox;

  OutboxPlace(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public String labelKey() {
    return "notification.outbox.title";
  }

  @Override
  public Icon icon() {
    return Icon.SEND;
  }

  @Override
  public String path() {
    return OutboxView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor.operates();
  }

  @Override
  public OptionalInt badge(Actor actor) {
    return OptionalInt.of(outbox.waiting(actor));
  }
}
