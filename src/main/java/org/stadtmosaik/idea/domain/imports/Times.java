package org.stadtmosaik.idea.domain.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.stadtmosaik.shared.CommuneTime;

/** Times as files have them: milliseconds since 1970, days, or what spreadsheets make of days. */
final class Times {

  /** 31 December 9999, the last day that the database can hold. */
  private static final long LAST = 253_402_300_799_999L;

  /**
   * Numbers in between are days of a spreadsheet, from 1982 to 2119: in milliseconds they would all
   * be within the first two minutes of 1970. Spreadsheets count from 30 December 1899 (ECMA-376,
   * 18.17.4.1).
   */
  private static final long FIRST_SERIAL = 30_000;

  private static final long LAST_SERIAL = 80_000;
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);

  private Times() {}

  /** Milliseconds since 1970 in UTC; empty if it is no time. */
  static Optional<Long> of(String value) {
    try {
      if (value.matches("\\d{1,15}")) {
        return number(Long.parseLong(value));
      }
      if (value.matches("\\d{5}\\.\\d+")) {
        // A day with a time: the day will do.
        return number(Long.parseLong(value.substring(0, 5)));
      }
      return Optional.of(
          value.contains("T")
              ? OffsetDateTime.parse(value).toInstant().toEpochMilli()
              : day(LocalDate.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(long value) {
    if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
      return Optional.of(day(ZERO.plusDays(value)));
    }
    return value <= LAST ? Optional.of(value) : Optional.empty();
  }

  private static long day(LocalDate day) {
    return day.atStartOfDay(CommuneTime.ZONE).toInstant().toEpochMilli();
  }
}
