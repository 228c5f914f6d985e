package org.stadtmosaik.moderation.ui;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the queue, with how many cases wait. */
@Component
class QueuePlace implements NavigationEntry {

  private final Moderation moderation;

  QueuePlace(Moderation moderation) {
    this.moderation = moderation;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "moderation.nav.queue";
  }

  @Override
  public Icon icon() {
    return Icon.QUEUE;
  }

  @Override
  public String path() {
    return "staff/queue";
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff
        && staff.roles().values().stream().anyMatch(roles -> roles.contains(Role.MODERATOR));
  }

  @Override
  public OptionalInt badge(Actor actor) {
    return OptionalInt.of(Math.toIntExact(moderation.waiting(actor)));
  }
}
