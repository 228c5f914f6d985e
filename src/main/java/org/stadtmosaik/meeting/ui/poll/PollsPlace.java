package org.stadtmosaik.meeting.ui.poll;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the date polls, for everybody who works in a commune. */
@Component
class PollsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.STAFF;
  }

  @Override
  public int order() {
    return 26;
  }

  @Override
  public String labelKey() {
    return "meetingchoice.nav";
  }

  @Override
  public Icon icon() {
    return Icon.CLOCK;
  }

  @Override
  public String path() {
    return PollsView.PATH;
  }

  @Override
  public boolean visibleFor(Actor actor) {
    return actor instanceof Actor.Staff staff && !staff.communes().isEmpty();
  }
}
