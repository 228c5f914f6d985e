package org.stadtmosaik.idea.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to one's own contributions. */
@Component
class MinePlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.RESIDENT;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String labelKey() {
    return "idea.nav.mine";
  }

  @Override
  public Icon icon() {
    return Icon.PERSON;
  }

  @Override
  public String path() {
    return MineView.PATH;
  }
}
