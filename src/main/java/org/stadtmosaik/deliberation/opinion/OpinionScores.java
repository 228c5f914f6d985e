package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Everything that is worked out of a board's votes, without anybody in it: counts, groups by their
 * sizes and votes, bridging.
 *
 * <p>Groups and bridging come from the statements that count, which are those that people can see;
 * the others, such as declined ones, often say something a second time. What these would get is
 * worked out from the same people and groups, and changes nothing.
 */
public final class OpinionScores {

  private final GroupCounts everybody;
  private final GroupCounts groups;
  private final OpinionGroups places;
  private final Optional<Bridging> bridging;
  private final double[] intercepts;
  private final double[] factors;

  private OpinionScores(Votes votes, BitSet counting, OpinionGroups groups, Votes counted) {
    this.everybody = GroupCounts.of(votes, OpinionGroups.given(new int[votes.people()], 1));
    this.groups = GroupCounts.of(votes, groups);
    this.places = groups.withoutPeople();
    this.bridging = Bridging.of(counted);
    this.intercepts = new double[votes.statements()];
    this.factors = new double[votes.statements()];
    Arrays.fill(intercepts, Double.NaN);
    Arrays.fill(factors, Double.NaN);
    bridging.ifPresent(found -> take(votes, counting, found));
  }

  /**
   * Works it out with the groups that the votes make.
   *
   * @param counting the statements that count
   */
  public static OpinionScores of(Votes votes, BitSet counting) {
    Votes counted = votes.on(counting);
    return new OpinionScores(votes, counting, OpinionGroups.of(votes, counted), counted);
  }

  /** Works it out with groups that somebody else made. */
  public static OpinionScores of(Votes votes, BitSet counting, OpinionGroups given) {
    return new OpinionScores(votes, counting, given, votes.on(counting));
  }

  /** What all people said, as one group. */
  public GroupCounts everybody() {
    return everybody;
  }

  /** What the groups said. */
  public GroupCounts groups() {
    return groups;
  }

  /** How well the groups are apart; NaN for fewer than two and for given ones. */
  public double silhouette() {
    return places.silhouette();
  }

  /** The middle of a group, as {@link OpinionGroups#centre} says. */
  public double[] centre(int group) {
    return places.centre(group);
  }

  /** The bridging of the statements that count; empty if its starts did not agree. */
  public Optional<Bridging> bridging() {
    return bridging;
  }

  /** The statement's intercept; NaN without votes, or without {@link #bridging}. */
  public double intercept(int statement) {
    return intercepts[statement];
  }

  /** The statement's factor; NaN without votes, or without {@link #bridging}. */
  public double factor(int statement) {
    return factors[statement];
  }

  private void take(Votes votes, BitSet counting, Bridging found) {
    BitSet others = (BitSet) counting.clone();
    others.flip(0, votes.statements());
    double[][] estimates = found.estimate(votes.on(others));
    int counted = 0;
    int estimated = 0;
    for (int statement = 0; statement < votes.statements(); statement++) {
      if (counting.get(statement)) {
        intercepts[statement] = found.intercept(counted);
        factors[statement] = found.factor(counted++);
      } else {
        intercepts[statement] = estimates[0][estimated];
        factors[statement] = estimates[1][estimated++];
      }
    }
  }
}
