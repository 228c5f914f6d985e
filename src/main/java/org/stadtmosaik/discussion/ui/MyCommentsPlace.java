package org.stadtmosaik.discussion.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to one's own comments. */
@Component
class MyCommentsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.MINE;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String labelKey() {
    return "discussion.mine.title";
  }

  @Override
  public Icon icon() {
    return Icon.COMMENT;
  }

  @Override
  public String path() {
    return MyCommentsView.PATH;
  }
}
