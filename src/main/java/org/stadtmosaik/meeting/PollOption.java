package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A date, and its place, of a poll.
 *
 * @param capacity how many people may say yes, if there is a limit
 * @param meets the needs that can be met then and there
 * @param withdrawn whether it is no longer offered; its answers are kept
 * @param chosen whether it was decided for
 * @param changed when its time or place last became another one, if ever
 * @param people how many said what so far
 */
public record PollOption(
    OptionId id,
    MeetingTime time,
    @Nullable MeetingPlace place,
    boolean online,
    @Nullable Integer capacity,
    SortedSet<Need> meets,
    boolean withdrawn,
    boolean chosen,
    @Nullable Instant changed,
    Tally people) {

  /** How many people said what. */
  public record Tally(int yes, int ifNeeded, int no) {
    public static final Tally NONE = new Tally(0, 0, 0);
  }

  /** How many more people may say yes; empty without a limit. */
  public java.util.OptionalInt left() {
    return capacity == null
        ? java.util.OptionalInt.empty()
        : java.util.OptionalInt.of(Math.max(0, capacity - people.yes()));
  }
}
