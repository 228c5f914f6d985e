package org.stadtmosaik.meeting.ui.calendar;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The way to the calendars that anybody may subscribe to, in the small print. */
@Component
class CalendarsPlace implements NavigationEntry {

  @Override
  public Area area() {
    return Area.FOOTER;
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public String labelKey() {
    return "meetingmail.calendars.nav";
  }

  @Override
  public Icon icon() {
    return Icon.CLOCK;
  }

  @Override
  public String path() {
    return CalendarsView.PATH;
  }
}
