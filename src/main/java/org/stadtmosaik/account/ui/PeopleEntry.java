package org.stadtmosaik.account.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The staff list in the menu, for those who may see one. */
@Component
class PeopleEntry implements NavigationEntry {

  private final StaffAccounts accounts;

  PeopleEntry(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public String labelKey() {
    return "account.people.title";
  }

  @Override
  public Icon icon() {
    return Icon.PEOPLE;
  }

  @Override
  public String path() {
    return PeopleView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return !accounts.places(actor, Language.GERMAN).isEmpty();
  }
}
