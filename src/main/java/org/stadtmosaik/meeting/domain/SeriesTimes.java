package org.stadtmosaik.meeting.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Recurrence;

/** When the meetings of a series are: by the clocks on the wall, whenever these are changed. */
public final class SeriesTimes {

  private static final int DAYS_A_WEEK = 7;
  private static final int LAST_OF_THE_MONTH = 5;

  private SeriesTimes() {}

  /** All of them, the first included. */
  public static List<MeetingTime> of(MeetingTime first, ZoneId zone, Recurrence recurrence) {
    LocalDate day = first.begins(zone).atZone(zone).toLocalDate();
    return IntStream.range(0, recurrence.times())
        .mapToObj(i -> moved(first, zone, days(day, recurrence, i)))
        .toList();
  }

  private static long days(LocalDate first, Recurrence recurrence, int times) {
    long steps = (long) times * recurrence.every();
    LocalDate day =
        switch (recurrence.unit()) {
          case WEEKS -> first.plusWeeks(steps);
          case MONTHS -> sameWeekday(first, steps);
        };
    return ChronoUnit.DAYS.between(first, day);
  }

  /** A fifth Friday is the last one in months that have four. */
  private static LocalDate sameWeekday(LocalDate first, long months) {
    int week = (first.getDayOfMonth() - 1) / DAYS_A_WEEK + 1;
    return first
        .plusMonths(months)
        .with(
            week == LAST_OF_THE_MONTH
                ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
                : TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek()));
  }

  private static MeetingTime moved(MeetingTime time, ZoneId zone, long days) {
    return switch (time) {
      case MeetingTime.Span span -> {
        ZonedDateTime start = span.start().atZone(zone).plusDays(days);
        ZonedDateTime end = span.end().atZone(zone).plusDays(days);
        // In the hour that is skipped both could fall onto the same moment.
        yield end.isAfter(start)
            ? new MeetingTime.Span(start.toInstant(), end.toInstant())
            : new MeetingTime.Span(
                start.toInstant(),
                start.plus(java.time.Duration.between(span.start(), span.end())).toInstant());
      }
      case MeetingTime.Days(LocalDate first, LocalDate last) ->
          new MeetingTime.Days(first.plusDays(days), last.plusDays(days));
    };
  }
}
