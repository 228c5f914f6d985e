package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One descent of {@link Bridging} from one random start: alternating least squares, where each
 * person's intercept and factor are the exact minimum given the statements', and the other way
 * round, so that the loss never rises.
 *
 * <p>Three moves leave every estimate as it is and change the penalties only: shifting between mean
 * and intercepts, stretching one side's factors and shrinking the other's, and shifting one side's
 * factors at the cost of the other's intercepts. Along these, alternating would creep; each is
 * therefore minimised by itself, in closed form, after every round.
 */
final class Factors {

  private static final int ROUNDS = 1000;
  private static final double STILL = 1e-8;
  private static final double SLACK = 1e-13;

  /** Rounds before help is taken: by then the start is forgotten, and no saddle is near. */
  private static final int ALONE = 10;

  private static final double FIRST_SPREAD = 0.3;

  final double[] personIntercepts;
  final double[] personFactors;
  final double[] statementIntercepts;
  final double[] statementFactors;
  double mean;

  private final Votes votes;

  /** Statements with a vote, and people with one: only they have intercepts and factors. */
  private final int[] votesOn;

  private final int voting;
  private final int votedOn;
  private final double interceptPenalty;
  private final double factorPenalty;

  /** By statement: the sums that its minimum needs. */
  private final double[] sums;

  /** What {@link #solve} found last. */
  private double solvedIntercept;

  private double solvedFactor;

  private Factors(Votes votes) {
    this.votes = votes;
    personIntercepts = new double[votes.people()];
    personFactors = new double[votes.people()];
    statementIntercepts = new double[votes.statements()];
    statementFactors = new double[votes.statements()];
    sums = new double[4 * votes.statements()];
    votesOn = new int[votes.statements()];
    for (int cell : votes.cells()) {
      votesOn[Votes.statement(cell)]++;
    }
    votedOn = (int) Arrays.stream(votesOn).filter(count -> count > 0).count();
    int people = 0;
    for (int person = 0; person < votes.people(); person++) {
      people += votes.count(person) > 0 ? 1 : 0;
    }
    voting = people;
    interceptPenalty = Bridging.INTERCEPT_PENALTY * votes.count();
    factorPenalty = Bridging.FACTOR_PENALTY * votes.count();
  }

  /** Descends until nothing moves. */
  static Factors from(Votes votes, long seed) {
    Factors factors = new Factors(votes);
    SplittableRandom random = new SplittableRandom(seed);
    for (int statement = 0; statement < votes.statements(); statement++) {
      if (factors.votesOn[statement] > 0) {
        factors.statementFactors[statement] = (random.nextDouble() * 2 - 1) * FIRST_SPREAD;
      }
    }
    factors.mean = 0.5;
    factors.descend();
    factors.orient();
    return factors;
  }

  /**
   * Alternates until nothing moves; after some rounds with {@link Anderson}'s help, which is not
   * taken where it would raise the loss.
   */
  private void descend() {
    Anderson help = new Anderson();
    double[] from = state();
    double[] plain = from;
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      double loss = round();
      if (loss > least * (1 + SLACK)) {
        help.forget();
        from = plain;
        restore(from);
        continue;
      }
      least = loss;
      plain = state();
      if (farthest(from, plain) <= STILL) {
        return;
      }
      from = round < ALONE ? plain : help.mix(from, plain);
      restore(from);
    }
  }

  /** What a round begins with; the people's side follows from it. */
  private double[] state() {
    int statements = votes.statements();
    double[] state = new double[2 * statements + 1];
    System.arraycopy(statementIntercepts, 0, state, 0, statements);
    System.arraycopy(statementFactors, 0, state, statements, statements);
    state[2 * statements] = mean;
    return state;
  }

  private void restore(double[] state) {
    int statements = votes.statements();
    System.arraycopy(state, 0, statementIntercepts, 0, statements);
    System.arraycopy(state, statements, statementFactors, 0, statements);
    mean = state[2 * statements];
  }

  boolean hasVotes(int statement) {
    return votesOn[statement] > 0;
  }

  /** What is minimised. */
  double loss() {
    double squares = 0;
    int[] cells = votes.cells();
    for (int person = 0; person < votes.people(); person++) {
      for (int at = votes.start(person); at < votes.start(person + 1); at++) {
        int statement = Votes.statement(cells[at]);
        double off =
            rating(cells[at])
                - mean
                - personIntercepts[person]
                - statementIntercepts[statement]
                - personFactors[person] * statementFactors[statement];
        squares += off * off;
      }
    }
    return squares / votes.count()
        + Bridging.INTERCEPT_PENALTY
            * (squares(personIntercepts) / voting
                + squares(statementIntercepts) / votedOn
                + mean * mean)
        + Bridging.FACTOR_PENALTY
            * (squares(personFactors) / voting + squares(statementFactors) / votedOn);
  }

  /**
   * Fits other statements to these people, without changing anything.
   *
   * @param saying votes of the same people
   * @param places the number here of each person there
   * @return intercepts and factors; NaN for statements without votes
   */
  double[][] fit(Votes saying, int[] places) {
    double[] fitted = new double[4 * saying.statements()];
    int[] count = new int[saying.statements()];
    for (int person = 0; person < saying.people(); person++) {
      for (int at = saying.start(person); at < saying.start(person + 1); at++) {
        int cell = saying.cells()[at];
        gather(fitted, 4 * Votes.statement(cell), places[person], rating(cell));
        count[Votes.statement(cell)]++;
      }
    }
    double[][] result = new double[2][saying.statements()];
    for (int statement = 0; statement < saying.statements(); statement++) {
      if (count[statement] == 0) {
        result[0][statement] = Double.NaN;
        result[1][statement] = Double.NaN;
      } else {
        solve(count[statement], fitted, 4 * statement, votedOn);
        result[0][statement] = solvedIntercept;
        result[1][statement] = solvedFactor;
      }
    }
    return result;
  }

  static double rating(int cell) {
    return Votes.code(cell) * 0.5;
  }

  /** The minimum for one person or statement: a ridge regression with two unknowns. */
  private void solve(int count, double[] sums, int at, int ofThese) {
    double a = count + interceptPenalty / ofThese;
    double b = sums[at];
    double c = sums[at + 1] + factorPenalty / ofThese;
    double determinant = a * c - b * b;
    solvedIntercept = (sums[at + 2] * c - sums[at + 3] * b) / determinant;
    solvedFactor = (sums[at + 3] * a - sums[at + 2] * b) / determinant;
  }

  /**
   * One round over people and statements.
   *
   * @return the loss of what the statements began with and the people made of it
   */
  private double round() {
    Arrays.fill(sums, 0);
    double[] own = new double[4];
    double loss = startingPenalty();
    int[] cells = votes.cells();
    for (int person = 0; person < votes.people(); person++) {
      int end = votes.start(person + 1);
      if (end == votes.start(person)) {
        continue;
      }
      double factors = 0;
      double squares = 0;
      double rest = 0;
      double product = 0;
      double error = 0;
      for (int at = votes.start(person); at < end; at++) {
        int statement = Votes.statement(cells[at]);
        double factor = statementFactors[statement];
        double left = rating(cells[at]) - mean - statementIntercepts[statement];
        factors += factor;
        squares += factor * factor;
        rest += left;
        error += left * left;
        product += left * factor;
      }
      own[0] = factors;
      own[1] = squares;
      own[2] = rest;
      own[3] = product;
      solve(end - votes.start(person), own, 0, voting);
      personIntercepts[person] = solvedIntercept;
      personFactors[person] = solvedFactor;
      // What a ridge regression leaves, penalty included.
      loss += (error - solvedIntercept * rest - solvedFactor * product) / votes.count();
      for (int at = votes.start(person); at < end; at++) {
        gather(sums, 4 * Votes.statement(cells[at]), person, rating(cells[at]));
      }
    }
    solveStatements();
    solveMean();
    balance();
    return loss;
  }

  private double startingPenalty() {
    return Bridging.INTERCEPT_PENALTY * (squares(statementIntercepts) / votedOn + mean * mean)
        + Bridging.FACTOR_PENALTY * squares(statementFactors) / votedOn;
  }

  private void gather(double[] into, int at, int person, double rating) {
    double factor = personFactors[person];
    double left = rating - mean - personIntercepts[person];
    into[at] += factor;
    into[at + 1] += factor * factor;
    into[at + 2] += left;
    into[at + 3] += left * factor;
  }

  private void solveStatements() {
    for (int statement = 0; statement < votes.statements(); statement++) {
      if (votesOn[statement] > 0) {
        solve(votesOn[statement], sums, 4 * statement, votedOn);
        statementIntercepts[statement] = solvedIntercept;
        statementFactors[statement] = solvedFactor;
      }
    }
  }

  /** The sums by statement hold all that the mean needs: no further look at the votes. */
  private void solveMean() {
    double left = mean * votes.count();
    for (int statement = 0; statement < votes.statements(); statement++) {
      left +=
          sums[4 * statement + 2]
              - votesOn[statement] * statementIntercepts[statement]
              - sums[4 * statement] * statementFactors[statement];
    }
    mean = left / votes.count() / (1 + Bridging.INTERCEPT_PENALTY);
  }

  private void balance() {
    shift(statementFactors, votedOn, statementIntercepts, personFactors, voting, true);
    shift(personFactors, voting, personIntercepts, statementFactors, votedOn, false);
    stretch();
    share();
  }

  /** f of one side becomes f + by, and the other's intercepts give by times their factors back. */
  private void shift(
      double[] factors,
      int count,
      double[] intercepts,
      double[] others,
      int otherCount,
      boolean othersArePeople) {
    double product = 0;
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      product += factors[i] * intercepts[i];
    }
    for (double other : others) {
      sum += other;
    }
    double by =
        (Bridging.INTERCEPT_PENALTY * product / count - Bridging.FACTOR_PENALTY * sum / otherCount)
            / (Bridging.INTERCEPT_PENALTY * squares(factors) / count + Bridging.FACTOR_PENALTY);
    for (int i = 0; i < factors.length; i++) {
      intercepts[i] -= by * factors[i];
    }
    for (int i = 0; i < others.length; i++) {
      if (othersArePeople ? votes.count(i) > 0 : votesOn[i] > 0) {
        others[i] += by;
      }
    }
  }

  private void stretch() {
    double people = squares(personFactors) / voting;
    double statements = squares(statementFactors) / votedOn;
    if (people <= 0 || statements <= 0) {
      return;
    }
    double by = Math.pow(statements / people, 0.25);
    for (int i = 0; i < personFactors.length; i++) {
      personFactors[i] *= by;
    }
    for (int i = 0; i < statementFactors.length; i++) {
      statementFactors[i] /= by;
    }
  }

  private void share() {
    double people = Arrays.stream(personIntercepts).sum() / voting;
    double statements = Arrays.stream(statementIntercepts).sum() / votedOn;
    double each = (mean + people + statements) / 3;
    mean = each;
    for (int i = 0; i < personIntercepts.length; i++) {
      personIntercepts[i] += votes.count(i) > 0 ? each - people : 0;
    }
    for (int i = 0; i < statementIntercepts.length; i++) {
      statementIntercepts[i] += votesOn[i] > 0 ? each - statements : 0;
    }
  }

  /** Both signs of the factors fit equally: the statement with the largest one gets the plus. */
  private void orient() {
    double largest = 0;
    for (double factor : statementFactors) {
      // The first of equals, so that the last bits of an even board decide nothing.
      if (Math.abs(factor) > Math.abs(largest) + STILL) {
        largest = factor;
      }
    }
    if (largest < 0) {
      for (int i = 0; i < personFactors.length; i++) {
        personFactors[i] = -personFactors[i];
      }
      for (int i = 0; i < statementFactors.length; i++) {
        statementFactors[i] = -statementFactors[i];
      }
    }
  }

  /** How far two of the same kind differ at most. */
  static double farthest(double[] one, double[] other) {
    double farthest = 0;
    for (int i = 0; i < one.length; i++) {
      farthest = Math.max(farthest, Math.abs(one[i] - other[i]));
    }
    return farthest;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
