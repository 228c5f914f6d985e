package org.stadtmosaik.idea;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people said of an idea, all together and by group.
 *
 * @param consensus of the groups that may be shown, 0 to 1; none without such groups
 * @param bridgingIntercept how much it is agreed with across sides, if that could be worked out
 * @param bridgingFactor on which side it lies; the sign only tells sides apart
 * @param shares of the groups of whom somebody said something
 */
public record StatementOpinion(
    int agree,
    int disagree,
    int pass,
    @Nullable Double consensus,
    @Nullable Double bridgingIntercept,
    @Nullable Double bridgingFactor,
    List<OpinionShare> shares) {

  public StatementOpinion {
    shares = List.copyOf(shares);
  }
}
