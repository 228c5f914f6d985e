package org.stadtmosaik.meeting.ui.calendar;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to one's meetings and calendar. */
@Component
class MyMeetingsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.MINE;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String labelKey() {
    return "meetingmail.own.title";
  }

  @Override
  public Icon icon() {
    return Icon.CLOCK;
  }

  @Override
  public String path() {
    return MyMeetingsView.PATH;
  }
}
