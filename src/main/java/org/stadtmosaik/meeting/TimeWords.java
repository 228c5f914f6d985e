package org.stadtmosaik.meeting;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Says when something is, as people who read this language and live by this zone say it. */
public final class TimeWords {

  private static final String DAY = "EEEEdMMMM";
  private static final String SHORT_DAY = "EdMMM";
  private static final String CLOCK = "jm";

  private final ZoneId zone;
  private final Language reader;
  private final ULocale formats;
  private final int year;

  /**
   * @param now days of this year are said without it
   */
  public TimeWords(ZoneId zone, Language reader, Instant now) {
    this.zone = zone;
    this.reader = reader;
    this.formats = reader.formats();
    this.year = now.atZone(zone).getYear();
  }

  /** The day or days, such as "Tuesday, 8 December". */
  public String day(MeetingTime time) {
    return switch (time) {
      case MeetingTime.Span span -> day(span.start().atZone(zone).toLocalDate());
      case MeetingTime.Days(LocalDate first, LocalDate last) ->
          first.equals(last) ? day(first) : days(first, last);
    };
  }

  /** The time of day, such as "18:00–20:00", or that it is all day. */
  public String clock(MeetingTime time) {
    return switch (time) {
      case MeetingTime.Span(Instant start, Instant end) -> clock(start, end);
      case MeetingTime.Days _ -> Messages.get(reader, "meetingpoll.time.allDay");
    };
  }

  /** Day and time in one line. */
  public String full(MeetingTime time) {
    return Messages.get(reader, "meetingpoll.time.full", day(time), clock(time));
  }

  /** A moment, such as a deadline. */
  public String moment(Instant when) {
    LocalDate day = when.atZone(zone).toLocalDate();
    String time = format(isTwice(when) ? CLOCK + "z" : CLOCK, when);
    return Messages.get(reader, "meetingpoll.time.full", day(day), time);
  }

  /** Where the clocks show these times, if that is not where the communes are. */
  public Optional<String> place() {
    if (zone.getRules().equals(CommuneTime.ZONE.getRules())) {
      return Optional.empty();
    }
    String city = TimeZoneNames.getInstance(formats).getExemplarLocationName(zone.getId());
    return Optional.of(
        Messages.get(reader, "meetingpoll.time.zone", city == null ? zone.getId() : city));
  }

  private String day(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return pattern(withYear(DAY, day), TimeZone.GMT_ZONE).format(Date.from(noon));
  }

  // A date is the same date everywhere, so no zone may move it.
  private String days(LocalDate first, LocalDate last) {
    return interval(withYear(SHORT_DAY, last), TimeZone.GMT_ZONE)
        .format(
            new DateInterval(
                first.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli(),
                last.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli()));
  }

  private String clock(Instant start, Instant end) {
    if (isTwice(start) || isTwice(end)) {
      return format(CLOCK + "z", start) + " – " + format(CLOCK + "z", end);
    }
    boolean overnight = !start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
    return overnight
        ? format(CLOCK, start) + " – " + format(SHORT_DAY + CLOCK, end)
        : interval(CLOCK, zone())
            .format(new DateInterval(start.toEpochMilli(), end.toEpochMilli()));
  }

  /** Whether the clocks show this time a second time on that day. */
  private boolean isTwice(Instant when) {
    return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(when, zone)).size() > 1;
  }

  private String format(String skeleton, Instant when) {
    return pattern(skeleton, zone()).format(Date.from(when));
  }

  private DateFormat pattern(String skeleton, TimeZone in) {
    DateFormat format = DateFormat.getPatternInstance(skeleton, formats);
    format.setTimeZone(in);
    return format;
  }

  private DateIntervalFormat interval(String skeleton, TimeZone in) {
    DateIntervalFormat format = DateIntervalFormat.getInstance(skeleton, formats);
    format.setTimeZone(in);
    return format;
  }

  private TimeZone zone() {
    return TimeZone.getTimeZone(zone.getId());
  }

  private String withYear(String skeleton, LocalDate day) {
    return day.getYear() == year ? skeleton : "y" + skeleton;
  }
}
