package org.stadtmosaik.meeting.ui.poll;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.stadtmosaik.meeting.MeetingTime;

/** The kinds of day and time that people can or cannot come at. */
enum Slot {
  WEEK_MORNING,
  WEEK_AFTERNOON,
  WEEK_EVENING,
  WEEK_DAY,
  END_MORNING,
  END_AFTERNOON,
  END_EVENING,
  END_DAY;

  private static final int NOON = 12;
  private static final int EVENING = 17;

  static Slot of(MeetingTime time, ZoneId zone) {
    ZonedDateTime start = time.begins(zone).atZone(zone);
    boolean end =
        start.getDayOfWeek() == DayOfWeek.SATURDAY || start.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (time instanceof MeetingTime.Days) {
      return end ? END_DAY : WEEK_DAY;
    }
    if (start.getHour() < NOON) {
      return end ? END_MORNING : WEEK_MORNING;
    }
    if (start.getHour() < EVENING) {
      return end ? END_AFTERNOON : WEEK_AFTERNOON;
    }
    return end ? END_EVENING : WEEK_EVENING;
  }
}
