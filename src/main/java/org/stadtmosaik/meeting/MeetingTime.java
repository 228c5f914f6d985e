package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something is: between two instants, or on days that are the same days everywhere. */
public sealed interface MeetingTime {

  /**
   * From an instant to another; the zone in which people live by it is kept beside.
   *
   * @throws IllegalArgumentException if it ends before it starts
   */
  record Span(Instant start, Instant end) implements MeetingTime {
    public Span {
      if (!end.isAfter(start)) {
        throw new IllegalArgumentException("ends before it starts");
      }
    }
  }

  /**
   * Whole days, the last one included.
   *
   * @throws IllegalArgumentException if it ends before it starts
   */
  record Days(LocalDate first, LocalDate last) implements MeetingTime {
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException("ends before it starts");
      }
    }
  }

  /** The moment at which it begins where the people are. */
  default Instant begins(ZoneId zone) {
    return switch (this) {
      case Span span -> span.start();
      case Days days -> days.first().atStartOfDay(zone).toInstant();
    };
  }

  /** The moment at which it is over where the people are. */
  default Instant isOver(ZoneId zone) {
    return switch (this) {
      case Span span -> span.end();
      case Days days -> days.last().plusDays(1).atStartOfDay(zone).toInstant();
    };
  }
}
