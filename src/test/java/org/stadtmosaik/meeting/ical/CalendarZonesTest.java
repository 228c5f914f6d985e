package org.stadtmosaik.meeting.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.meeting.MeetingTime;

/** What clocks show: across daylight saving, without any, and in the hours that it breaks. */
class CalendarZonesTest {

  private static final CalendarHead HEAD =
      new CalendarHead("N", "D", "https://stadt.example/calendar/x.ics", Events.ORGANIZER);

  @Test
  void keepsTheTimeOfDayOfASeriesAcrossDaylightSaving() {
    String file =
        CalendarText.publish(
            HEAD,
            List.of(
                Events.at("2026-10-23T18:00", Events.BERLIN),
                Events.at("2026-10-30T18:00", Events.BERLIN),
                Events.at("2027-03-26T18:00", Events.BERLIN),
                Events.at("2027-04-02T18:00", Events.BERLIN)));

    assertThat(Events.lines(file))
        .contains(
            "DTSTART;TZID=Europe/Berlin:20261023T180000",
            "DTSTART;TZID=Europe/Berlin:20261030T180000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "DTSTART:20250330T020000",
            "DTSTART:20251026T030000");
    assertThat(starts(file))
        .containsExactly(
            Instant.parse("2026-10-23T16:00:00Z"),
            Instant.parse("2026-10-30T17:00:00Z"),
            Instant.parse("2027-03-26T17:00:00Z"),
            Instant.parse("2027-04-02T16:00:00Z"));
  }

  @Test
  void writesTehranWithoutAShift() {
    String file =
        CalendarText.publish(
            HEAD,
            List.of(
                Events.at("2026-03-20T18:00", Events.TEHRAN),
                Events.at("2026-07-01T18:00", Events.TEHRAN)));

    assertThat(Events.lines(file))
        .doesNotContain("BEGIN:DAYLIGHT")
        .containsOnlyOnce("BEGIN:STANDARD", "TZOFFSETTO:+0330")
        .noneMatch(line -> line.startsWith("RRULE"));
    assertThat(starts(file))
        .containsExactly(
            Instant.parse("2026-03-20T14:30:00Z"), Instant.parse("2026-07-01T14:30:00Z"));
  }

  @Test
  void knowsTheSummerTimeThatTehranHadBefore() {
    String file = CalendarText.publish(HEAD, List.of(Events.at("2022-07-01T18:00", Events.TEHRAN)));

    assertThat(starts(file)).containsExactly(Instant.parse("2022-07-01T13:30:00Z"));
  }

  @Test
  void tellsTheSecondOfTwoHoursInUtc() {
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    Instant second = Instant.parse("2026-10-25T01:30:00Z");
    String file =
        CalendarText.publish(
            HEAD,
            List.of(
                Events.at(new MeetingTime.Span(first, second), Events.BERLIN),
                Events.at(
                    new MeetingTime.Span(second, second.plus(Duration.ofHours(1))),
                    Events.BERLIN)));

    assertThat(Events.lines(file))
        .contains(
            "DTSTART;TZID=Europe/Berlin:20261025T023000",
            "DTSTART:20261025T013000Z",
            "DTEND;TZID=Europe/Berlin:20261025T033000");
    assertThat(starts(file)).containsExactly(first, second);
  }

  @Test
  void goesOverTheHourThatIsSkipped() {
    Instant start = LocalDateTime.parse("2027-03-28T01:30").atZone(Events.BERLIN).toInstant();
    String file =
        CalendarText.publish(
            HEAD,
            List.of(
                Events.at(
                    new MeetingTime.Span(start, start.plus(Duration.ofHours(1))), Events.BERLIN)));

    assertThat(Events.lines(file)).contains("DTEND;TZID=Europe/Berlin:20270328T033000");
    VEvent event = Events.only(file);
    assertThat(
            Duration.between(
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant()))
        .isEqualTo(Duration.ofHours(1));
  }

  /** Rules by UTC and the day before at home, rules of a southern summer, no rules, odd offsets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Nuuk",
        "America/New_York",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Asia/Kathmandu",
        "Asia/Gaza",
        "Asia/Damascus",
        "Australia/Adelaide",
        "Europe/Dublin",
        "Europe/Kyiv",
        "Europe/Istanbul",
        "Pacific/Apia",
        "Asia/Tokyo"
      })
  void isReadAsItWasMeantInEveryMonthOfThreeYears(String id) {
    ZoneId zone = ZoneId.of(id);
    List<CalendarEvent> events =
        java.util.stream.IntStream.range(0, 36)
            .mapToObj(month ->
                Events.at(
                    LocalDateTime.parse("2026-01-05T18:00").plusMonths(month).toString(), zone))
            .toList();

    assertThat(starts(CalendarText.publish(HEAD, events)))
        .containsExactlyElementsOf(events.stream().map(e -> e.time().begins(zone)).toList());
    for (CalendarEvent event : events) {
      assertThat(starts(CalendarText.publish(HEAD, List.of(event))))
          .containsExactly(event.time().begins(zone));
    }
  }

  private static List<Instant> starts(String file) {
    return Events.read(file).getEvents().stream()
        .map(event -> event.getDateStart().getValue().toInstant())
        .toList();
  }
}
