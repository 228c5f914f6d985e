package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which statements people agree with whatever side they are on (S. Wojcik et al., Birdwatch: Crowd
 * wisdom and bridging algorithms can inform understanding and reduce the spread of misinformation,
 * arXiv:2210.15723, 2022). A vote (1 agree, ½ pass, 0 disagree) is taken for
 *
 * <pre>mean + person's intercept + statement's intercept + person's factor · statement's factor
 * </pre>
 *
 * and what minimises the mean squared error + {@value #INTERCEPT_PENALTY} (mean of squared
 * intercepts of people, the same of statements, and the squared mean) + {@value #FACTOR_PENALTY}
 * (mean of squared factors of people, and of statements) is found by alternating least squares. The
 * factors take up what two sides see differently; what is left, the statement's intercept, is
 * agreement across them.
 *
 * <p>Several random starts must come to the same result, up to the sign of the factors; where they
 * do not, there is none.
 */
public final class Bridging {

  /** Of squared intercepts, and of the squared mean. */
  public static final double INTERCEPT_PENALTY = 0.15;

  /** Of squared factors. */
  public static final double FACTOR_PENALTY = 0.03;

  /** How many starts must agree, and how many are made to find them. */
  static final int AGREEING = 3;

  static final int STARTS = 9;

  /** How far intercepts and factors of two starts may differ, on a scale where a vote is 0 to 1. */
  static final double ALIKE = 1e-4;

  private final double[] intercepts;
  private final double[] factors;
  private final double mean;
  private final double loss;
  private final int starts;

  /** Where the people of the votes stand in the order of the descent. */
  private final Canon canon;

  private final Factors found;

  private Bridging(Canon canon, Factors found, double loss, int starts) {
    this.canon = canon;
    this.found = found;
    this.mean = found.mean;
    this.loss = loss;
    this.starts = starts;
    int statements = canon.votes().statements();
    intercepts = new double[statements];
    factors = new double[statements];
    for (int here = 0; here < statements; here++) {
      boolean known = found.hasVotes(here);
      intercepts[canon.statement(here)] = known ? found.statementIntercepts[here] : Double.NaN;
      factors[canon.statement(here)] = known ? found.statementFactors[here] : Double.NaN;
    }
  }

  /** The result, unless there are no votes, or the starts do not agree. */
  public static Optional<Bridging> of(Votes votes) {
    return of(votes, 1);
  }

  /**
   * The same from other random starts.
   *
   * @param seed of the first; the next ones follow
   */
  static Optional<Bridging> of(Votes votes, long seed) {
    if (votes.count() == 0) {
      return Optional.empty();
    }
    Canon canon = Canon.of(votes);
    Factors best = Factors.from(canon.votes(), seed);
    double least = best.loss();
    int agreeing = 1;
    int starts = 1;
    while (agreeing < AGREEING && starts < STARTS) {
      Factors next = Factors.from(canon.votes(), seed + starts++);
      double loss = next.loss();
      if (isAlike(best, next)) {
        agreeing++;
      } else if (loss < least) {
        best = next;
        least = loss;
        agreeing = 1;
      }
    }
    return agreeing < AGREEING
        ? Optional.empty()
        : Optional.of(new Bridging(canon, best, least, starts));
  }

  /** How much a statement is agreed with across sides; NaN for one without votes. */
  public double intercept(int statement) {
    return intercepts[statement];
  }

  /** On which side a statement is; NaN for one without votes. The sign only tells sides apart. */
  public double factor(int statement) {
    return factors[statement];
  }

  /** The mean of the model. */
  public double mean() {
    return mean;
  }

  /** What was minimised. */
  public double loss() {
    return loss;
  }

  /** How many random starts were made until enough agreed. */
  public int starts() {
    return starts;
  }

  /**
   * What other statements would get from the same people: nothing of the result changes by them.
   *
   * @param others votes of the same people, by the same numbers
   * @return two rows, intercepts and factors; NaN for statements without votes
   */
  public double[][] estimate(Votes others) {
    int[] places = new int[canon.votes().people()];
    for (int here = 0; here < places.length; here++) {
      places[canon.person(here)] = here;
    }
    return found.fit(others, places);
  }

  private static boolean isAlike(Factors one, Factors other) {
    if (Factors.farthest(one.statementIntercepts, other.statementIntercepts) > ALIKE) {
      return false;
    }
    double[] turned = Arrays.stream(other.statementFactors).map(factor -> -factor).toArray();
    return Factors.farthest(one.statementFactors, other.statementFactors) <= ALIKE
        || Factors.farthest(one.statementFactors, turned) <= ALIKE;
  }
}
