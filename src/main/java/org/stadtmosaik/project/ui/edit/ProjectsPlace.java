package org.stadtmosaik.project.ui.edit;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the commune's projects, for everybody who works in one. */
@Component
class ProjectsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String labelKey() {
    return "project.nav.projects";
  }

  @Override
  public Icon icon() {
    return Icon.PROJECT;
  }

  @Override
  public String path() {
    return ProjectsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff && !staff.communes().isEmpty();
  }
}
