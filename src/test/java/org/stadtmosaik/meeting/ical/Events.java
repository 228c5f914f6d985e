package org.stadtmosaik.meeting.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.Language;

/** Meetings for calendars, and what a second parser reads in a file. */
public final class Events {

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  static final Instant SENT = Instant.parse("2026-11-29T08:00:00Z");
  static final String PAGE = "https://stadt.example/m/abcdefghij";

  static final Organizer ORGANIZER = new Organizer("Stadt Neustadt", "portal@stadt.example");

  private Events() {}

  static CalendarEvent at(MeetingTime time, ZoneId zone) {
    return new CalendarEvent(
        "0198-uid@stadt.example",
        0,
        Instant.parse("2026-11-01T08:00:00Z"),
        Instant.parse("2026-11-02T08:00:00Z"),
        zone,
        time,
        Language.GERMAN,
        "Treffen im Park",
        "Wir gehen gemeinsam durch den Park.",
        "Bürgerhaus, Hauptstraße 1, Neustadt",
        PAGE,
        null,
        false);
  }

  /** Two hours from a time that the clocks of the zone show. */
  static CalendarEvent at(String local, ZoneId zone) {
    Instant start = LocalDateTime.parse(local).atZone(zone).toInstant();
    return at(new MeetingTime.Span(start, start.plusSeconds(7200)), zone);
  }

  static CalendarEvent on(String first, String last) {
    return at(new MeetingTime.Days(LocalDate.parse(first), LocalDate.parse(last)), BERLIN);
  }

  static CalendarEvent moved(CalendarEvent event, MeetingTime time) {
    return copy(event, event.sequence() + 1, time, event.title(), event.text(), false);
  }

  static CalendarEvent called(CalendarEvent event, String title, String text) {
    return copy(event, event.sequence(), event.time(), title, text, event.cancelled());
  }

  static CalendarEvent cancelled(CalendarEvent event) {
    return copy(event, event.sequence() + 1, event.time(), event.title(), event.text(), true);
  }

  private static CalendarEvent copy(
      CalendarEvent event,
      int sequence,
      MeetingTime time,
      String title,
      String text,
      boolean cancelled) {
    return new CalendarEvent(
        event.uid(),
        sequence,
        event.created(),
        event.changed(),
        event.zone(),
        time,
        event.language(),
        title,
        text,
        event.location(),
        event.page(),
        event.conference(),
        cancelled);
  }

  static Invitation to(String address, @Nullable String name) {
    return new Invitation(ORGANIZER, name, address, true, SENT);
  }

  /** What biweekly reads; it must have nothing to complain about. */
  public static ICalendar read(String file) {
    List<List<biweekly.io.ParseWarning>> warnings = new java.util.ArrayList<>();
    ICalendar calendar = Biweekly.parse(file).warnings(warnings).first();
    if (calendar == null || warnings.stream().anyMatch(found -> !found.isEmpty())) {
      throw new AssertionError("not a calendar without faults: " + warnings + "\n" + file);
    }
    return calendar;
  }

  public static VEvent only(String file) {
    List<VEvent> events = read(file).getEvents();
    if (events.size() != 1) {
      throw new AssertionError(events.size() + " events");
    }
    return events.getFirst();
  }

  /** The lines of a file without their folding. */
  public static List<String> lines(String file) {
    return Arrays.asList(file.replace("\r\n ", "").split("\r\n"));
  }
}
