package org.stadtmosaik.meeting.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.meeting.MeetingTime;

/** The rules of RFC 5545, 5546 and 7986 as far as a meeting meets them. */
class CalendarTextTest {

  private static final CalendarHead HEAD =
      new CalendarHead(
          "Treffen in Neustadt",
          "Alle Treffen, die öffentlich sind",
          "https://stadt.example/calendar/neustadt/park.ics?lang=de",
          Events.ORGANIZER);

  private final CalendarEvent meeting = Events.at("2026-12-01T18:00", Events.BERLIN);

  @Test
  void invitesOnePersonToOneMeeting() {
    String file =
        CalendarText.request(meeting, Events.to("anna.o'neil+x@amt.example", "Anna; \"A\", B:c"));

    assertThat(Events.lines(file))
        .startsWith("BEGIN:VCALENDAR")
        .endsWith("END:VCALENDAR")
        .containsOnlyOnce("METHOD:REQUEST", "VERSION:2.0", "STATUS:CONFIRMED", "SEQUENCE:0")
        .contains("DTSTART;TZID=Europe/Berlin:20261201T180000");
    VEvent event = Events.only(file);
    assertThat(event.getUid().getValue()).isEqualTo("0198-uid@stadt.example");
    assertThat(event.getSummary().getValue()).isEqualTo("Treffen im Park");
    assertThat(event.getLocation().getValue()).isEqualTo("Bürgerhaus, Hauptstraße 1, Neustadt");
    assertThat(event.getUrl().getValue()).isEqualTo(Events.PAGE);
    assertThat(event.getDescription().getValue())
        .isEqualTo("Wir gehen gemeinsam durch den Park.\n\n" + Events.PAGE);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-01T17:00:00Z"));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(Events.SENT);
    assertThat(event.getOrganizer().getEmail()).isEqualTo("portal@stadt.example");
    assertThat(event.getOrganizer().getCommonName()).isEqualTo("Stadt Neustadt");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("anna.o'neil+x@amt.example");
    assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("Anna; \"A\", B:c");
    assertThat(event.getAttendees().getFirst().getParticipationStatus())
        .isEqualTo(ParticipationStatus.ACCEPTED);
  }

  @Test
  void movesWithTheSameUidAndAHigherSequence() {
    MeetingTime later =
        new MeetingTime.Span(
            Instant.parse("2026-12-08T17:00:00Z"), Instant.parse("2026-12-08T19:00:00Z"));

    VEvent before = Events.only(CalendarText.request(meeting, Events.to("a@amt.example", null)));
    VEvent after =
        Events.only(
            CalendarText.request(Events.moved(meeting, later), Events.to("a@amt.example", null)));

    assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
    assertThat(after.getSequence().getValue()).isEqualTo(before.getSequence().getValue() + 1);
    assertThat(after.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-08T17:00:00Z"));
  }

  @Test
  void cancelsWithTheSameUidAHigherSequenceStatusAndOrganizer() {
    String file = CalendarText.cancel(Events.cancelled(meeting), Events.to("a@amt.example", null));

    assertThat(Events.read(file).getMethod().getValue()).isEqualTo("CANCEL");
    VEvent event = Events.only(file);
    assertThat(event.getUid().getValue()).isEqualTo(meeting.uid());
    assertThat(event.getSequence().getValue()).isEqualTo(1);
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("portal@stadt.example");
    assertThat(event.getAttendees()).hasSize(1);
  }

  @Test
  void takesAMeetingOutOfOneCalendarThatTakesPlaceForOthers() {
    String file = CalendarText.cancel(meeting, Events.to("a@amt.example", null));

    assertThat(Events.only(file).getStatus().isCancelled()).isTrue();
    assertThat(Events.only(file).getSequence().getValue()).isZero();
  }

  @Test
  void writesDaysAsDatesThatEndOnTheDayAfterAndHaveNoZone() {
    String file =
        CalendarText.request(
            Events.on("2026-03-28", "2026-03-29"), Events.to("a@amt.example", null));

    assertThat(Events.lines(file))
        .contains("DTSTART;VALUE=DATE:20260328", "DTEND;VALUE=DATE:20260330")
        .noneMatch(line -> line.contains("TZID"));
    VEvent event = Events.only(file);
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(event.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(28);
  }

  @Test
  void tellsTheLinkOnlyToWhomItIsGiven() {
    CalendarEvent.Conference room =
        new CalendarEvent.Conference("https://meet.example/r?a=1,2;b", "Video, \"Raum\"; 1");

    String without = CalendarText.request(meeting, Events.to("a@amt.example", null));
    String with = CalendarText.request(meeting.at(room), Events.to("a@amt.example", null));

    assertThat(without).doesNotContain("CONFERENCE", "meet.example");
    assertThat(Events.lines(with))
        .contains(
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=\"Video, ^'Raum^'; 1\""
                + ":https://meet.example/r?a=1,2;b");
    assertThat(Events.only(with).getDescription().getValue())
        .contains("Video, \"Raum\"; 1: https://meet.example/r?a=1,2;b");
  }

  @Test
  void publishesASeriesWithoutAnybodysName() {
    List<CalendarEvent> series =
        List.of(
            meeting,
            Events.cancelled(Events.at("2026-12-08T18:00", Events.BERLIN)),
            Events.on("2026-12-24", "2026-12-24"));

    String file = CalendarText.publish(HEAD, series);

    assertThat(Events.lines(file))
        .containsOnlyOnce(
            "METHOD:PUBLISH",
            "NAME:Treffen in Neustadt",
            "X-WR-CALNAME:Treffen in Neustadt",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "SOURCE;VALUE=URI:https://stadt.example/calendar/neustadt/park.ics?lang=de",
            "TZID:Europe/Berlin")
        .noneMatch(line -> line.startsWith("ATTENDEE"));
    assertThat(Events.read(file).getEvents())
        .allSatisfy(
            event -> assertThat(event.getOrganizer().getEmail()).isEqualTo("portal@stadt.example"));
    assertThat(Events.read(file).getEvents())
        .extracting(event -> event.getStatus().getValue())
        .containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED");
  }

  @Test
  void escapesAndFoldsAtSeventyFiveOctetsInAnyScript() {
    String title = "مرحبا بكم في لقاء الحي، نلتقي في الحديقة؛ أحضروا معكم \\ ما تحبون, 👪 معاً";
    String text = "Zeile 1; mit, Komma\nZeile 2\\Ende\n" + "äöü€👪".repeat(60);

    String file =
        CalendarText.request(
            Events.called(meeting, title, text), Events.to("a@amt.example", "ليلى"));

    assertThat(file).doesNotContainPattern("(?<!\r)\n").doesNotContainPattern("\r(?!\n)");
    assertThat(file.split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(file);
    VEvent event = Events.only(file);
    assertThat(event.getSummary().getValue()).isEqualTo(title);
    assertThat(event.getDescription().getValue()).startsWith(text);
    assertThat(event.getAttendees().getFirst().getCommonName()).isEqualTo("ليلى");
  }

  @Test
  void writesNothingThatCouldBeALineOfItsOwn() {
    String file =
        CalendarText.request(
            Events.called(meeting, "A\r\nATTENDEE:mailto:x@y.example", "B\rC\nEND:VEVENT"),
            Events.to("a@amt.example", "N\r\nX:y"));

    assertThat(Events.read(file).getEvents()).hasSize(1);
    assertThat(Events.only(file).getAttendees()).hasSize(1);
    assertThat(Events.lines(file)).noneMatch(line -> line.startsWith("X:"));
  }

  @Test
  void writesAMeetingByUtcInUtc() {
    String file =
        CalendarText.publish(HEAD, List.of(Events.at("2026-12-01T18:00", ZoneId.of("Etc/UTC"))));

    assertThat(Events.lines(file))
        .contains("DTSTART:20261201T180000Z")
        .noneMatch(line -> line.contains("VTIMEZONE"));
    assertThat(Events.only(file).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-01T18:00:00Z").atOffset(ZoneOffset.UTC).toInstant());
  }
}
