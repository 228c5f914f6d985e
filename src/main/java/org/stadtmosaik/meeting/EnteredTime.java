package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A date and time as somebody entered it, and what it means in a zone. In the hour that daylight
 * saving skips there is no such time, in the hour that it doubles there are two: the first is said,
 * the second is asked, and neither is guessed.
 */
public sealed interface EnteredTime {

  /** As on all but two days a year. */
  record Once(Instant instant) implements EnteredTime {}

  /**
   * No clock shows this time on that day.
   *
   * @param from when the clocks are put forward
   * @param to what they show then
   */
  record Skipped(LocalDateTime from, LocalDateTime to) implements EnteredTime {}

  /**
   * The clocks show this time twice on that day.
   *
   * @param first before they are put back
   * @param second after
   */
  record Twice(Instant first, ZoneOffset before, Instant second, ZoneOffset after)
      implements EnteredTime {

    /** The one that was asked for. */
    public Instant pick(boolean later) {
      return later ? second : first;
    }
  }

  static EnteredTime of(LocalDateTime entered, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(entered);
    return switch (offsets.size()) {
      case 1 -> new Once(entered.toInstant(offsets.getFirst()));
      case 0 -> {
        ZoneOffsetTransition gap = zone.getRules().getTransition(entered);
        yield new Skipped(gap.getDateTimeBefore(), gap.getDateTimeAfter());
      }
      default ->
          new Twice(
              entered.toInstant(offsets.getFirst()),
              offsets.getFirst(),
              entered.toInstant(offsets.getLast()),
              offsets.getLast());
    };
  }
}
