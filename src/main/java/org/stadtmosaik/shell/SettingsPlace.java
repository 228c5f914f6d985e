package org.stadtmosaik.shell;

import org.springframework.stereotype.Component;

/** The way to language and colours. */
@Component
class SettingsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.RESIDENT;
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public String labelKey() {
    return "shell.settings.nav";
  }

  @Override
  public Icon icon() {
    return Icon.SETTINGS;
  }

  @Override
  public String path() {
    return "settings";
  }
}
