package org.stadtmosaik.account.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way back for a resident with a code, in the small print. */
@Component
class RecoveryEntry implements NavigationEntry {

  @Override
  public Area area() {
    return Area.FOOTER;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String labelKey() {
    return "account.recover.nav";
  }

  @Override
  public Icon icon() {
    return Icon.KEY;
  }

  @Override
  public String path() {
    return RecoveryView.PATH;
  }
}
