package org.stadtmosaik.search.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to searching. */
@Component
class SearchPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.RESIDENT;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String labelKey() {
    return "search.nav";
  }

  @Override
  public Icon icon() {
    return Icon.SEARCH;
  }

  @Override
  public String path() {
    return SearchView.PATH;
  }
}
