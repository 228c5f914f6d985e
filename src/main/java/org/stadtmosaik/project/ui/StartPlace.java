package org.stadtmosaik.project.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the first page. */
@Component
class StartPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.RESIDENT;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String labelKey() {
    return "project.nav.start";
  }

  @Override
  public Icon icon() {
    return Icon.HOME;
  }

  @Override
  public String path() {
    return "";
  }
}
