package org.stadtmosaik.meeting.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many people there is room for in one way of taking part.
 *
 * @param total {@code null} if there is room for everybody
 * @param reserved how many of these are kept for each contingent; one that was released is left out
 */
public record Places(@Nullable Integer total, Map<UUID, Integer> reserved) {

  /** Nobody can take part in this way. */
  public static final Places NONE = new Places(0, Map.of());

  public Places {
    reserved = Map.copyOf(reserved);
  }

  /** Whether so many people could ever come together. */
  boolean couldHold(int people) {
    return total == null || people <= total;
  }
}
