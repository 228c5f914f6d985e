package org.stadtmosaik.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The dates of a poll beside each other.
 *
 * @param tallies of each date, in the order the dates were given
 * @param fullest where most people can come; empty if every date is out or nobody answered
 * @param fairest where the group that is worst off is best off, else the same
 * @param answers how many answered
 * @param people for how many
 */
public record Comparison(
    List<Tally> tallies, Optional<UUID> fullest, Optional<UUID> fairest, int answers, int people) {

  /**
   * What was said to this date.
   *
   * @throws java.util.NoSuchElementException if it is no candidate
   */
  public Tally of(UUID candidate) {
    return tallies.stream()
        .filter(tally -> tally.candidate().equals(candidate))
        .findFirst()
        .orElseThrow();
  }
}
