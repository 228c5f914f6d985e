package org.stadtmosaik.idea;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of a board's opinions, as far as it may be shown.
 *
 * @param computedAt when
 * @param people with an opinion, in a group or not
 * @param groups those that may be shown, the largest first
 * @param hiddenGroups how many may not
 * @param parameters of the methods, for researchers
 * @param inputHash SHA-256 of the opinions that went in, in hexadecimal digits
 * @param silhouette how well the groups are apart, -1 to 1; none of fewer than two groups
 * @param hasBridging whether the bridging rank has a result
 */
public record OpinionSummary(
    Instant computedAt,
    int people,
    List<OpinionGroup> groups,
    int hiddenGroups,
    String parameters,
    String inputHash,
    @Nullable Double silhouette,
    boolean hasBridging) {

  public OpinionSummary {
    groups = List.copyOf(groups);
  }
}
