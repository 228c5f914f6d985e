package org.stadtmosaik.meeting.ical;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.stadtmosaik.meeting.MeetingTime;

/** Writes calendar files. */
public final class CalendarText {

  public static final String REQUEST = "REQUEST";
  public static final String CANCEL = "CANCEL";
  public static final String PUBLISH = "PUBLISH";

  /** How often subscribers may ask anew. */
  private static final Duration REFRESH = Duration.ofHours(12);

  private CalendarText() {}

  /** Puts an event into one person's calendar, or replaces what is there. */
  public static String request(CalendarEvent event, Invitation invitation) {
    return sent(REQUEST, event, event.cancelled(), invitation);
  }

  /** Takes an event out of one person's calendar, whether or not it takes place for others. */
  public static String cancel(CalendarEvent event, Invitation invitation) {
    return sent(CANCEL, event, true, invitation);
  }

  /**
   * A calendar for anybody. Nobody's name is in it: PUBLISH has an organizer and no attendees (RFC
   * 5546, 3.2.1).
   */
  public static String publish(CalendarHead head, List<CalendarEvent> events) {
    List<Property> properties = new ArrayList<>(begun(PUBLISH));
    properties.add(new Name(Plain.line(head.name())));
    properties.add(new XProperty("X-WR-CALNAME", Plain.line(head.name())));
    properties.add(new Description(Plain.text(head.description())));
    properties.add(new Source(with(Value.URI), head.address()));
    properties.add(new RefreshInterval(with(Value.DURATION), REFRESH));
    properties.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    return text(properties, zones(events), published(events, head.organizer()));
  }

  /** Several events at once, for somebody who might come. */
  public static String publish(Organizer organizer, List<CalendarEvent> events) {
    return text(begun(PUBLISH), zones(events), published(events, organizer));
  }

  private static List<VEvent> published(List<CalendarEvent> events, Organizer organizer) {
    return events.stream()
        .map(event -> {
          List<Property> its =
              new ArrayList<>(EventProperties.of(event, event.changed(), event.cancelled()));
          its.add(organizer.property());
          return new VEvent(new PropertyList(its));
        })
        .toList();
  }

  private static String sent(
      String method, CalendarEvent event, boolean cancelled, Invitation invitation) {
    List<Property> properties =
        new ArrayList<>(EventProperties.of(event, invitation.sent(), cancelled));
    properties.add(invitation.organizer().property());
    List<Parameter> attendee = new ArrayList<>();
    if (invitation.attendeeName() != null) {
      attendee.add(new Cn(Plain.line(invitation.attendeeName())));
    }
    attendee.add(Role.REQ_PARTICIPANT);
    attendee.add(invitation.accepted() ? PartStat.ACCEPTED : PartStat.NEEDS_ACTION);
    // Answers would come to a mailbox that nobody reads; the page is where one says yes or no.
    attendee.add(Rsvp.FALSE);
    properties.add(
        new Attendee(new ParameterList(attendee), Organizer.mailTo(invitation.attendeeAddress())));
    return text(
        begun(method), zones(List.of(event)), List.of(new VEvent(new PropertyList(properties))));
  }

  private static List<Property> begun(String method) {
    return List.of(
        new ProdId("-//Stadtmosaik//Stadtmosaik//DE"),
        ImmutableVersion.VERSION_2_0,
        new Method(method));
  }

  /** Each zone once, for as long as its events go on. */
  private static List<CalendarComponent> zones(List<CalendarEvent> events) {
    Map<String, List<CalendarEvent>> byZone = new TreeMap<>();
    for (CalendarEvent event : events) {
      if (event.time() instanceof MeetingTime.Span && !EventProperties.isUtc(event.zone())) {
        byZone.computeIfAbsent(event.zone().getId(), _ -> new ArrayList<>()).add(event);
      }
    }
    List<CalendarComponent> zones = new ArrayList<>();
    byZone.forEach((zone, its) -> {
      Instant from =
          its.stream().map(e -> e.time().begins(e.zone())).min(Comparator.naturalOrder()).get();
      Instant until =
          its.stream().map(e -> e.time().isOver(e.zone())).max(Comparator.naturalOrder()).get();
      zones.add(Zones.of(ZoneId.of(zone), from, until));
    });
    return zones;
  }

  private static String text(
      List<Property> properties, List<CalendarComponent> zones, List<VEvent> events) {
    List<CalendarComponent> components = new ArrayList<>(zones);
    components.addAll(events);
    StringWriter written = new StringWriter();
    try {
      new CalendarOutputter(false)
          .output(
              new Calendar(new PropertyList(properties), new ComponentList<>(components)), written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ValidationException e) {
      throw new IllegalStateException("nothing is validated here", e);
    }
    return Folding.fold(written.toString());
  }

  private static ParameterList with(Parameter parameter) {
    return new ParameterList(List.of(parameter));
  }
}
