package org.stadtmosaik.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

/** The time by which people in the communes live. Instants are stored in UTC. */
public final class CommuneTime {

  /** Days begin and end where the communes are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private CommuneTime() {}

  /** The day of this moment where the communes are, such as "28 November 2026". */
  public static String day(Instant when, Language reader) {
    return day(when, TimeZone.getTimeZone(ZONE.getId()), reader);
  }

  /** A day without a time, such as "28 November 2026". */
  public static String day(LocalDate day, Language reader) {
    return day(day.atStartOfDay().toInstant(ZoneOffset.UTC), TimeZone.GMT_ZONE, reader);
  }

  private static String day(Instant when, TimeZone zone, Language reader) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, reader.formats());
    format.setTimeZone(zone);
    return format.format(Date.from(when));
  }
}
