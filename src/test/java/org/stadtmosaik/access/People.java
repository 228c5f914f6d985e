package org.stadtmosaik.access;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.shared.Actor;

/** Each person of the matrix with a browser of their own, signed in where they do, and a page. */
public final class People {

  private final DemoStaff staff;
  private final Fixtures fixtures;
  private final int port;
  private final Map<Who, PortalBrowser> browsers = new EnumMap<>(Who.class);
  private final Map<Who, FlowTab> tabs = new EnumMap<>(Who.class);

  public People(BeanFactory beans, Fixtures fixtures, int port) {
    this.staff = beans.getBean(DemoStaff.class);
    this.fixtures = fixtures;
    this.port = port;
    for (Who who : Who.browsing()) {
      int number = 10 + who.ordinal();
      PortalBrowser browser =
          who.isStaff() ? signIn(who.name(), number) : new PortalBrowser(port, number);
      if (fixtures.actor(who) instanceof Actor.Resident resident) {
        browser.carry(resident.key());
      }
      browsers.put(who, browser);
      tabs.put(who, new FlowTab(browser));
    }
  }

  /**
   * Somebody of the staff, signed in with another browser.
   *
   * @param number as for {@link PortalBrowser}
   */
  public PortalBrowser signIn(String name, int number) {
    PortalBrowser browser = new PortalBrowser(port, number);
    DemoStaff.Account account =
        staff.all().stream()
            .filter(known -> known.email().equals(fixtures.email(name)))
            .findFirst()
            .orElseThrow();
    browser.signIn(account.email(), account.password(), account.code());
    return browser;
  }

  public PortalBrowser browser(Who who) {
    return browsers.get(who);
  }

  /** The page that this person has open. */
  public FlowTab tab(Who who) {
    return tabs.get(who);
  }
}
