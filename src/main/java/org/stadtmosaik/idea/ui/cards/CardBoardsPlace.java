package org.stadtmosaik.idea.ui.cards;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to typing in cards, for everybody who works in a commune. */
@Component
class CardBoardsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 22;
  }

  @Override
  public String labelKey() {
    return "ideacards.nav";
  }

  @Override
  public Icon icon() {
    return Icon.PLUS;
  }

  @Override
  public String path() {
    return CardBoardsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff && !staff.communes().isEmpty();
  }
}
