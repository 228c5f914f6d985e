package org.stadtmosaik.following.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to what one follows. */
@Component
class FollowingPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.MINE;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String labelKey() {
    return "following.title";
  }

  @Override
  public Icon icon() {
    return Icon.CHECK;
  }

  @Override
  public String path() {
    return FollowingView.PATH;
  }
}
