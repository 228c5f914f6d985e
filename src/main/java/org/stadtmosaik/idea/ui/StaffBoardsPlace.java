package org.stadtmosaik.idea.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the boards that a lead imports into and exports. */
@Component
class StaffBoardsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String labelKey() {
    return "idea.nav.boards";
  }

  @Override
  public Icon icon() {
    return Icon.IDEA;
  }

  @Override
  public String path() {
    return "staff/boards";
  }

  @Override
  public boolean visibleFor(org.stadtmosaik.shared.Actor actor) {
    return actor instanceof org.stadtmosaik.shared.Actor.Staff staff
        && staff.roles().values().stream()
            .anyMatch(roles -> roles.contains(org.stadtmosaik.shared.Role.LEAD));
  }
}
