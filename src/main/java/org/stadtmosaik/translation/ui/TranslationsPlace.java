package org.stadtmosaik.translation.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;
import org.stadtmosaik.translation.TranslationRoles;

/** The way to the translations. */
@Component
class TranslationsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public String labelKey() {
    return "translation.nav";
  }

  @Override
  public Icon icon() {
    return Icon.LANGUAGE;
  }

  @Override
  public String path() {
    return TranslationsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return TranslationRoles.mayKnowCost(actor) || !TranslationRoles.places(actor).isEmpty();
  }
}
