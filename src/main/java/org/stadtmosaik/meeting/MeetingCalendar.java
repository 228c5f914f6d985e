package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.ical.CalendarEvent;
import org.stadtmosaik.meeting.ical.CalendarText;
import org.stadtmosaik.meeting.ical.Invitation;
import org.stadtmosaik.meeting.ical.Organizer;
import org.stadtmosaik.notification.CalendarPart;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** Meetings as calendars show them, for those who take part and for everybody. */
@Component
class MeetingCalendar {

  /** How far somebody is in, which decides what their calendar says. */
  enum Part {
    /** They have a place from afar, so the link is theirs. */
    ONLINE,
    /** They have a place. */
    SITE,
    /** They might come. */
    INVITED
  }

  private final OnlineLinks links;
  private final MeetingAddress addresses;
  private final Clock clock;

  MeetingCalendar(OnlineLinks links, MeetingAddress addresses, Clock clock) {
    this.links = links;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What everybody may see, in one language. */
  CalendarEvent event(MeetingFacts meeting, Language reader) {
    return new CalendarEvent(
        meeting.uid(),
        meeting.sequence(),
        meeting.created(),
        meeting.changed(),
        meeting.zone(),
        meeting.time(),
        reader,
        title(meeting, reader),
        text(meeting, reader),
        location(meeting, reader),
        addresses.of(meeting.handle()),
        null,
        meeting.cancelled());
  }

  /** What this participant sees. */
  CalendarEvent event(MeetingFacts meeting, Part part, Language reader) {
    CalendarEvent open = event(meeting, reader);
    return part == Part.ONLINE
        ? open.at(
            links
                .open(meeting.id(), meeting.link())
                .map(link ->
                    new CalendarEvent.Conference(
                        link, Messages.get(reader, "meetingmail.calendar.link")))
                .orElse(null))
        : open;
  }

  /** Puts a meeting into the calendars of people who are in as far. */
  CalendarPart request(MeetingFacts meeting, Part part, LocalizedText commune) {
    return new Entry(CalendarText.REQUEST, meeting, part, commune);
  }

  /** Takes a meeting out of their calendars. */
  CalendarPart cancel(MeetingFacts meeting, LocalizedText commune) {
    return new Entry(CalendarText.CANCEL, meeting, Part.SITE, commune);
  }

  /** Several meetings at once, into the calendars of people who might come. */
  CalendarPart several(List<MeetingFacts> meetings, LocalizedText commune) {
    return new CalendarPart() {
      @Override
      public String method() {
        return CalendarText.PUBLISH;
      }

      @Override
      public String content(Language language, MailAddress attendee, MailAddress organizer) {
        return CalendarText.publish(
            new Organizer(commune.in(language).text(), organizer.value()),
            meetings.stream().map(meeting -> event(meeting, language)).toList());
      }
    };
  }

  private final class Entry implements CalendarPart {

    private final String method;
    private final MeetingFacts meeting;
    private final Part part;
    private final LocalizedText commune;

    private Entry(String method, MeetingFacts meeting, Part part, LocalizedText commune) {
      this.method = method;
      this.meeting = meeting;
      this.part = part;
      this.commune = commune;
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public String content(Language language, MailAddress attendee, MailAddress organizer) {
      CalendarEvent event = event(meeting, part, language);
      Invitation invitation =
          new Invitation(
              new Organizer(commune.in(language).text(), organizer.value()),
              null,
              attendee.value(),
              part != Part.INVITED,
              clock.instant());
      return method.equals(CalendarText.CANCEL)
          ? CalendarText.cancel(event, invitation)
          : CalendarText.request(event, invitation);
    }
  }

  // Some calendars show cancelled meetings as if nothing had happened.
  private static String title(MeetingFacts meeting, Language reader) {
    String title = meeting.title().in(reader).text();
    return meeting.cancelled()
        ? Messages.get(reader, "meetingmail.calendar.cancelled", title)
        : title;
  }

  private static String text(MeetingFacts meeting, Language reader) {
    LocalizedText reason = meeting.reason();
    return meeting.cancelled() && reason != null
        ? reason.in(reader).text()
        : meeting.text().in(reader).text();
  }

  private static @Nullable String location(MeetingFacts meeting, Language reader) {
    return meeting.placeName() == null
        ? meeting.online() ? Messages.get(reader, "meetingmail.calendar.online") : null
        : place(meeting, reader).orElse(null);
  }

  /** Name and address of where people meet, if they do. */
  static Optional<String> place(MeetingFacts meeting, Language reader) {
    return Optional.ofNullable(meeting.placeName())
        .map(name -> name.in(reader).text())
        .map(name ->
            meeting.placeAddress() == null || meeting.placeAddress().isBlank()
                ? name
                : Messages.get(reader, "meetingmail.where.place", name, meeting.placeAddress()));
  }
}
