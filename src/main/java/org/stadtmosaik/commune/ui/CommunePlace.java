package org.stadtmosaik.commune.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneProfiles;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The commune's own settings in the menu, for its administrators. */
@Component
class CommunePlace implements NavigationEntry {

  private final CommuneProfiles profiles;

  CommunePlace(CommuneProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public String labelKey() {
    return "commune.settings.nav";
  }

  @Override
  public Icon icon() {
    return Icon.HOME;
  }

  @Override
  public String path() {
    return CommuneSettingsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return !profiles.places(actor).isEmpty();
  }
}
