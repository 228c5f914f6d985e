package org.stadtmosaik.shell;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** A moment in people's words, with the exact date for whoever points at it. */
@Tag("time")
public class RelativeTime extends HtmlComponent {

  private static final long serialVersionUID = 1L;

  private static final int DAYS_UNTIL_WEEKS = 14;
  private static final int DAYS_UNTIL_MONTHS = 61;
  private static final int DAYS_UNTIL_YEARS = 730;

  private RelativeTime(Instant when, String words) {
    getElement().setAttribute("datetime", when.truncatedTo(ChronoUnit.SECONDS).toString());
    getElement().setAttribute("title", exact(when, CurrentLanguage.get()));
    getElement().setText(words);
  }

  /** The date and the time of day in full. */
  public static RelativeTime exactly(Instant when) {
    return new RelativeTime(when, exact(when, CurrentLanguage.get()));
  }

  /** The day, such as "28 November 2026". */
  public static RelativeTime day(Instant when) {
    return new RelativeTime(when, CommuneTime.day(when, CurrentLanguage.get()));
  }

  /** "2 days ago". */
  public static RelativeTime past(Instant when, Clock clock) {
    return new RelativeTime(when, ago(when, clock.instant(), CurrentLanguage.get()));
  }

  /** "12 days left". */
  public static RelativeTime until(Instant end, Clock clock) {
    return new RelativeTime(end, left(end, clock.instant(), CurrentLanguage.get()));
  }

  /** How long ago something was; what is in the future counts as now. */
  public static String ago(Instant when, Instant now, Language reader) {
    RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(reader.formats());
    Duration past = Duration.between(when, now);
    long days = daysBetween(when, now);
    if (past.toMinutes() < 1) {
      return words.format(
          RelativeDateTimeFormatter.Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
    }
    if (past.toHours() < 1) {
      return words.formatNumeric(-past.toMinutes(), RelativeDateTimeUnit.MINUTE);
    }
    if (days < 1) {
      return words.formatNumeric(-past.toHours(), RelativeDateTimeUnit.HOUR);
    }
    if (days == 1) {
      return words.format(-1, RelativeDateTimeUnit.DAY);
    }
    return inDays(words, days);
  }

  private static String inDays(RelativeDateTimeFormatter words, long days) {
    if (days < DAYS_UNTIL_WEEKS) {
      return words.formatNumeric(-days, RelativeDateTimeUnit.DAY);
    }
    if (days < DAYS_UNTIL_MONTHS) {
      return words.formatNumeric(-(days / 7), RelativeDateTimeUnit.WEEK);
    }
    return days < DAYS_UNTIL_YEARS
        ? words.formatNumeric(-(days / 30), RelativeDateTimeUnit.MONTH)
        : words.formatNumeric(-(days / 365), RelativeDateTimeUnit.YEAR);
  }

  /** How much time is left: in days, on the last day in hours, then that it is over. */
  public static String left(Instant end, Instant now, Language reader) {
    if (!now.isBefore(end)) {
      return Messages.get(reader, "shell.time.over");
    }
    long days = daysBetween(now, end);
    if (days > 0) {
      return Messages.get(reader, "shell.time.daysLeft", days);
    }
    long hours = Duration.between(now, end).toHours();
    return hours > 0
        ? Messages.get(reader, "shell.time.hoursLeft", hours)
        : Messages.get(reader, "shell.time.lastHour");
  }

  /** The date and the time of day in full. */
  public static String exact(Instant when, Language reader) {
    DateFormat format =
        DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, reader.formats());
    format.setTimeZone(TimeZone.getTimeZone(CommuneTime.ZONE.getId()));
    return format.format(Date.from(when));
  }

  /** The date in full. */
  public static String date(Instant when, Language reader) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, reader.formats());
    format.setTimeZone(TimeZone.getTimeZone(CommuneTime.ZONE.getId()));
    return format.format(Date.from(when));
  }

  private static long daysBetween(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(
        from.atZone(CommuneTime.ZONE).toLocalDate(), to.atZone(CommuneTime.ZONE).toLocalDate());
  }
}
