package org.stadtmosaik.meeting.ical;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.Language;

/**
 * A meeting as a calendar shows it, in one language.
 *
 * @param uid its name, which never changes
 * @param sequence how often time, place or fate became another one
 * @param changed when anything about it last changed
 * @param zone by whose clocks it takes place
 * @param location where people meet
 * @param page the full address of its page
 * @param conference the full address by which one takes part from afar, for those who may have it
 */
public record CalendarEvent(
    String uid,
    int sequence,
    Instant created,
    Instant changed,
    ZoneId zone,
    MeetingTime time,
    Language language,
    String title,
    String text,
    @Nullable String location,
    String page,
    @Nullable Conference conference,
    boolean cancelled) {

  /**
   * @param label what it is, in a few words
   */
  public record Conference(String address, String label) {}

  /** The same for somebody who may have the address. */
  public CalendarEvent at(@Nullable Conference place) {
    return new CalendarEvent(
        uid, sequence, created, changed, zone, time, language, title, text, location, page, place,
        cancelled);
  }
}
