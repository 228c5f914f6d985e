package org.stadtmosaik.account.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The staff's way in, in the small print. */
@Component
class SignInEntry implements NavigationEntry {

  @Override
  public Area area() {
    return Area.FOOTER;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String labelKey() {
    return "account.signIn.nav";
  }

  @Override
  public Icon icon() {
    return Icon.LOCK;
  }

  @Override
  public String path() {
    return SignInView.PATH;
  }
}
