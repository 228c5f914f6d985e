package org.stadtmosaik.deliberation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was said to one date, in people.
 *
 * @param rates of every group that is large enough to be shown, the others pooled
 * @param leftOut the groups of which not half as large a share can come as of everybody
 * @param unmet the needs that somebody stated and that cannot be met at this date, which is out
 */
public record Tally(
    UUID candidate,
    int yes,
    int ifNeeded,
    int no,
    List<GroupRate> rates,
    List<Group> leftOut,
    Set<String> unmet) {

  public int come() {
    return yes + ifNeeded;
  }

  public int people() {
    return yes + ifNeeded + no;
  }

  public boolean isOut() {
    return !unmet.isEmpty();
  }

  /** The group of which the smallest share can come; empty if none is large enough to be shown. */
  public Optional<GroupRate> worstOff() {
    return rates.stream().min(Comparator.comparing(rate -> new Share(rate.come(), rate.of())));
  }
}
