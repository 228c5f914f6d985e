package org.stadtmosaik.survey.ui;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the surveys, for everybody who works in a commune. */
@Component
class StaffSurveysPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 25;
  }

  @Override
  public String labelKey() {
    return "surveystaff.nav";
  }

  @Override
  public Icon icon() {
    return Icon.SURVEY;
  }

  @Override
  public String path() {
    return StaffSurveysView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff && !staff.communes().isEmpty();
  }
}
