package org.stadtmosaik.access;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.account.DemoStaff;

/** Each person of the matrix with a browser of their own, signed in where they do, and a page. */
public final class People {

  private final Map<Who, PortalBrowser> browsers = new EnumMap<>(Who.class);
  private final Map<Who, FlowTab> tabs = new EnumMap<>(Who.class);

  public People(BeanFactory beans, Fixtures fixtures, int port) {
    DemoStaff staff = beans.getBean(DemoStaff.class);
    for (Who who : Who.browsing()) {
      PortalBrowser browser = new PortalBrowser(port, 10 + who.ordinal());
      if (who.isStaff()) {
        DemoStaff.Account account =
            staff.all().stream()
                .filter(known -> known.email().equals(fixtures.email(who.name())))
                .findFirst()
                .orElseThrow();
        browser.signIn(account.email(), account.password(), account.code());
      } else if (who != Who.ANONYMOUS) {
        browser.carry(fixtures.key(who));
      }
      browsers.put(who, browser);
      tabs.put(who, new FlowTab(browser));
    }
  }

  public PortalBrowser browser(Who who) {
    return browsers.get(who);
  }

  /** The page that this person has open. */
  public FlowTab tab(Who who) {
    return tabs.get(who);
  }
}
