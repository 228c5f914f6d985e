package org.stadtmosaik.meeting.ical;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.stadtmosaik.meeting.MeetingTime;

/** What an event says, whoever it is for. */
final class EventProperties {

  private EventProperties() {}

  /**
   * @param stamp when this was written
   */
  static List<Property> of(CalendarEvent event, Instant stamp, boolean cancelled) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Uid(event.uid()));
    properties.add(new Sequence(event.sequence()));
    properties.add(new DtStamp(seconds(stamp)));
    properties.add(new Created(seconds(event.created())));
    properties.add(new LastModified(seconds(event.changed())));
    properties.addAll(when(event));
    properties.add(new Summary(Plain.line(event.title())));
    properties.add(new Description(Plain.text(description(event))));
    if (event.location() != null) {
      properties.add(new Location(Plain.line(event.location())));
    }
    properties.add(new Url(URI.create(event.page())));
    CalendarEvent.Conference conference = event.conference();
    if (conference != null) {
      properties.add(
          new Conference(
              new ParameterList(
                  List.of(
                      Value.URI, new Feature("VIDEO"), new Label(Plain.line(conference.label())))),
              conference.address()));
    }
    properties.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    properties.add(
        event.time() instanceof MeetingTime.Days
            ? ImmutableTransp.TRANSPARENT
            : ImmutableTransp.OPAQUE);
    return properties;
  }

  static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  // Not every program shows URL and CONFERENCE, but every one shows this.
  private static String description(CalendarEvent event) {
    List<String> parts = new ArrayList<>();
    if (!event.text().isBlank()) {
      parts.add(event.text());
    }
    CalendarEvent.Conference conference = event.conference();
    if (conference != null) {
      parts.add(conference.label() + ": " + conference.address());
    }
    parts.add(event.page());
    return String.join("\n\n", parts);
  }

  private static List<Property> when(CalendarEvent event) {
    return switch (event.time()) {
      // The end of a date is the day after it (RFC 5545, 3.6.1), and no zone may move a date.
      case MeetingTime.Days(LocalDate first, LocalDate last) ->
          List.of(new DtStart<>(date(), first), new DtEnd<>(date(), last.plusDays(1)));
      case MeetingTime.Span(Instant start, Instant end) ->
          List.of(start(start, event.zone()), end(end, event.zone()));
    };
  }

  private static Property start(Instant start, ZoneId zone) {
    return byClock(start, zone)
        ? new DtStart<>(in(zone), local(start, zone))
        : new DtStart<Temporal>(seconds(start));
  }

  private static Property end(Instant end, ZoneId zone) {
    return byClock(end, zone)
        ? new DtEnd<>(in(zone), local(end, zone))
        : new DtEnd<Temporal>(seconds(end));
  }

  /**
   * Whether the zone's clocks tell this moment. When they show an hour twice, a local time means
   * the first one (RFC 5545, 3.3.5), and the second one can be told in UTC only.
   */
  private static boolean byClock(Instant moment, ZoneId zone) {
    return !isUtc(zone) && local(moment, zone).atZone(zone).toInstant().equals(seconds(moment));
  }

  private static LocalDateTime local(Instant moment, ZoneId zone) {
    return LocalDateTime.ofInstant(seconds(moment), zone);
  }

  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private static ParameterList in(ZoneId zone) {
    return new ParameterList(List.of(new TzId(zone.getId())));
  }

  private static ParameterList date() {
    return new ParameterList(List.of(Value.DATE));
  }
}
