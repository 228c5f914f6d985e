package org.stadtmosaik.deliberation.opinion;

import java.util.SplittableRandom;

/**
 * Where people stand to each other: their votes projected on the two directions in which they
 * differ most (principal components), with missing votes as the mean of their column. Whoever voted
 * on few statements would stand near the middle for that reason alone, so each is moved away from
 * it by the square root of statements by votes (C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C.
 * Megill, Polis: Scaling deliberation by mapping high dimensional opinion spaces, Recerca 26(2),
 * 2021).
 *
 * <p>The directions are found one after the other by Lanczos' method, with every vector kept
 * orthogonal to all before: it needs a tenth of the steps of a power iteration.
 */
final class Plane {

  private static final int STEPS = 160;

  /** Numbers that are held of all steps, 64 MB; with very many statements there are fewer steps. */
  private static final int KEPT = 8_000_000;

  private static final int FEWEST_STEPS = 40;
  private static final int LOOK_EVERY = 8;
  private static final double EXACT = 1e-10;
  private static final double NOTHING = 1e-12;
  private static final long SEED = 7;

  private final Votes votes;
  private final int[] people;

  /** By cell: how far that vote is from its column's mean. */
  private final double[] deviations;

  private Plane(Votes votes, int[] people) {
    this.votes = votes;
    this.people = people;
    this.deviations = deviations();
  }

  /**
   * Places some of the people.
   *
   * @param votes in an order of their own
   * @return two rows, x and y, with a place for each of {@code people}
   */
  static double[][] of(Votes votes, int[] people) {
    Plane plane = new Plane(votes, people);
    double[] first = plane.direction(null, 0);
    double[] second = plane.direction(first, plane.spread(first));
    return new double[][] {plane.project(first), plane.project(second)};
  }

  private double[] deviations() {
    int[] sums = new int[votes.statements()];
    int[] counts = new int[votes.statements()];
    int[] cells = votes.cells();
    for (int person : people) {
      for (int at = votes.start(person); at < votes.start(person + 1); at++) {
        sums[Votes.statement(cells[at])] += Votes.vote(cells[at]);
        counts[Votes.statement(cells[at])]++;
      }
    }
    double[] from = new double[4 * votes.statements()];
    for (int statement = 0; statement < sums.length; statement++) {
      double mean = counts[statement] == 0 ? 0 : (double) sums[statement] / counts[statement];
      for (int vote = -1; vote <= 1; vote++) {
        from[Votes.cell(statement, vote)] = vote - mean;
      }
    }
    return from;
  }

  /**
   * The direction of length 1 in which people differ most.
   *
   * @param without another direction that it is at right angles to
   * @param before how much they differ along that one
   * @return all zeros if they do not differ
   */
  private double[] direction(double @org.jspecify.annotations.Nullable [] without, double before) {
    int width = votes.statements();
    int steps = Math.min(Math.min(STEPS, width), Math.max(FEWEST_STEPS, KEPT / (width + 1)));
    double[][] basis = new double[steps][];
    Tridiagonal matrix = new Tridiagonal(steps);
    SplittableRandom random = new SplittableRandom(SEED);
    double[] next = new double[width];
    for (int i = 0; i < width; i++) {
      next[i] = random.nextDouble() - 0.5;
    }
    if (without != null) {
      subtract(next, without);
    }
    double length = normalize(next);
    for (int step = 0; step < steps && length > 0; step++) {
      basis[step] = next;
      next = applied(next);
      double diagonal = dot(next, basis[step]);
      // Twice is enough (W. Kahan, in B. Parlett, The Symmetric Eigenvalue Problem, 1980).
      for (int again = 0; again < 2; again++) {
        for (int i = step; i >= 0; i--) {
          subtract(next, basis[i]);
        }
        if (without != null) {
          subtract(next, without);
        }
      }
      length = normalize(next);
      matrix.add(diagonal, length);
      boolean look = step % LOOK_EVERY == LOOK_EVERY - 1 || length <= NOTHING * matrix.scale();
      if (look && matrix.error() <= EXACT * matrix.scale()) {
        break;
      }
    }
    return combined(basis, matrix, before);
  }

  private double[] combined(double[][] basis, Tridiagonal matrix, double before) {
    double[] direction = new double[votes.statements()];
    if (matrix.size() == 0 || matrix.largest() <= NOTHING * Math.max(before, 1)) {
      return direction;
    }
    double[] weights = matrix.vector();
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < direction.length; j++) {
        direction[j] += weights[i] * basis[i][j];
      }
    }
    normalize(direction);
    return direction;
  }

  /** The centred votes' product with their transpose and {@code vector}. */
  private double[] applied(double[] vector) {
    double[] product = new double[vector.length];
    int[] cells = votes.cells();
    for (int person : people) {
      int end = votes.start(person + 1);
      double along = 0;
      for (int at = votes.start(person); at < end; at++) {
        along += deviations[cells[at]] * vector[Votes.statement(cells[at])];
      }
      for (int at = votes.start(person); at < end; at++) {
        product[Votes.statement(cells[at])] += along * deviations[cells[at]];
      }
    }
    return product;
  }

  private double spread(double[] direction) {
    return dot(direction, applied(direction));
  }

  private double[] project(double[] direction) {
    double[] places = new double[people.length];
    int[] cells = votes.cells();
    for (int i = 0; i < people.length; i++) {
      double along = 0;
      for (int at = votes.start(people[i]); at < votes.start(people[i] + 1); at++) {
        along += deviations[cells[at]] * direction[Votes.statement(cells[at])];
      }
      int given = Math.max(1, votes.count(people[i]));
      places[i] = along * Math.sqrt((double) votes.statements() / given);
    }
    return places;
  }

  /** Makes {@code vector} orthogonal to another one of length 1. */
  private static void subtract(double[] vector, double[] other) {
    double along = dot(vector, other);
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= along * other[i];
    }
  }

  /**
   * Gives it the length 1, unless it is 0.
   *
   * @return its length before
   */
  private static double normalize(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return length;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
