package org.stadtmosaik.meeting.ui.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the meetings, for everybody who works in a commune. */
@Component
class StaffMeetingsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 27;
  }

  @Override
  public String labelKey() {
    return "meetingstaff.nav";
  }

  @Override
  public Icon icon() {
    return Icon.PEOPLE;
  }

  @Override
  public String path() {
    return StaffMeetingsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff && !staff.communes().isEmpty();
  }
}
