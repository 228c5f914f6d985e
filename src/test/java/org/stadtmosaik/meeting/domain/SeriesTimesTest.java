package org.stadtmosaik.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Recurrence;

class SeriesTimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @Test
  void keepsTheTimeOfDayWhenTheClocksArePutForwardAndBack() {
    for (LocalDate day : List.of(LocalDate.of(2027, 3, 21), LocalDate.of(2027, 10, 24))) {
      List<MeetingTime> times = weekly(day.atTime(18, 30), BERLIN, 3);

      assertThat(times)
          .extracting(it -> it.begins(BERLIN).atZone(BERLIN).toLocalTime())
          .containsOnly(LocalTime.of(18, 30));
      assertThat(Duration.between(times.get(0).begins(BERLIN), times.get(1).begins(BERLIN)))
          .isNotEqualTo(Duration.ofDays(7));
    }
  }

  @Test
  void neverShiftsWhereTheClocksAreLeftAlone() {
    List<MeetingTime> times = weekly(LocalDateTime.of(2027, 3, 14, 17, 0), TEHRAN, 4);

    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 1).begins(TEHRAN), times.get(i).begins(TEHRAN)))
          .isEqualTo(Duration.ofDays(7));
    }
  }

  @Test
  void lastsInTheHourThatIsSkipped() {
    List<MeetingTime> times = weekly(LocalDateTime.of(2027, 3, 21, 1, 30), BERLIN, 2);

    // From 1:30 to 3:30 by the clocks, which is one hour that night.
    MeetingTime.Span night = (MeetingTime.Span) times.get(1);
    assertThat(night.end()).isAfter(night.start());
    assertThat(night.start().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(1, 30));
  }

  @Test
  void findsTheSameWeekdayOfEachMonth() {
    assertThat(monthly(LocalDate.of(2027, 1, 12), 4))
        .containsExactly(
            LocalDate.of(2027, 1, 12),
            LocalDate.of(2027, 2, 9),
            LocalDate.of(2027, 3, 9),
            LocalDate.of(2027, 4, 13));
    assertThat(monthly(LocalDate.of(2027, 1, 29), 3))
        .containsExactly(
            LocalDate.of(2027, 1, 29), LocalDate.of(2027, 2, 26), LocalDate.of(2027, 3, 26));
  }

  @Test
  void movesWholeDaysAsDays() {
    List<MeetingTime> times =
        SeriesTimes.of(
            new MeetingTime.Days(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 3, 27)),
            BERLIN,
            new Recurrence(Recurrence.Unit.WEEKS, 2, 2));

    assertThat(times.get(1))
        .isEqualTo(new MeetingTime.Days(LocalDate.of(2027, 4, 9), LocalDate.of(2027, 4, 10)));
  }

  private static List<MeetingTime> weekly(LocalDateTime start, ZoneId zone, int times) {
    return SeriesTimes.of(
        new MeetingTime.Span(
            start.atZone(zone).toInstant(), start.plusHours(2).atZone(zone).toInstant()),
        zone,
        new Recurrence(Recurrence.Unit.WEEKS, 1, times));
  }

  private static List<LocalDate> monthly(LocalDate first, int times) {
    return SeriesTimes.of(
            new MeetingTime.Days(first, first),
            BERLIN,
            new Recurrence(Recurrence.Unit.MONTHS, 1, times))
        .stream()
        .map(it -> ((MeetingTime.Days) it).first())
        .toList();
  }
}
