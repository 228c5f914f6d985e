package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one who attacks published tables: finds the least and the greatest that a sum of unknown
 * whole numbers can be, given everything that is known about other sums of them. By the simplex
 * method in two phases, and by branching where a corner is not whole; it shares nothing with what
 * hides.
 */
public final class IntervalSolver {

  private static final double ZERO = 1e-7;
  private static final int PATIENCE = 20_000;

  private final int unknowns;
  private final List<double[]> sums = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  /**
   * @param unknowns how many whole numbers from 0 on are unknown
   */
  public IntervalSolver(int unknowns) {
    this.unknowns = unknowns;
  }

  private IntervalSolver(IntervalSolver other, int more) {
    this(other.unknowns + more);
    for (int i = 0; i < other.sums.size(); i++) {
      sums.add(Arrays.copyOf(other.sums.get(i), unknowns));
      values.add(other.values.get(i));
    }
  }

  /** It is known that these together are so many. */
  public void know(double[] weights, double value) {
    sums.add(weights.clone());
    values.add(value);
  }

  /**
   * What the sum can be.
   *
   * @return the least and the greatest
   */
  public long[] interval(double[] weights) {
    double[] negative = Arrays.stream(weights).map(weight -> -weight).toArray();
    return new long[] {-greatest(negative), greatest(weights)};
  }

  /** The same without whole numbers: never narrower, and much faster for many sums. */
  public List<double[]> relaxed(List<double[]> wanted) {
    Tableau tableau = new Tableau();
    List<double[]> intervals = new ArrayList<>();
    for (double[] weights : wanted) {
      double[] negative = Arrays.stream(weights).map(weight -> -weight).toArray();
      intervals.add(new double[] {-tableau.maximise(negative), tableau.maximise(weights)});
    }
    return intervals;
  }

  private long greatest(double[] weights) {
    double best = branch(this, weights, Double.NEGATIVE_INFINITY, 0);
    if (best == Double.NEGATIVE_INFINITY) {
      throw new IllegalStateException("what is known contradicts itself");
    }
    return Math.round(best);
  }

  private static double branch(IntervalSolver solver, double[] weights, double best, int depth) {
    Tableau tableau;
    try {
      tableau = solver.new Tableau();
    } catch (IllegalStateException e) {
      return best;
    }
    double bound = tableau.maximise(Arrays.copyOf(weights, solver.unknowns));
    if (Math.floor(bound + ZERO) <= best) {
      return best;
    }
    double[] corner = tableau.corner();
    for (int i = 0; i < corner.length; i++) {
      if (Math.abs(corner[i] - Math.rint(corner[i])) > 1e-5) {
        if (depth > 40) {
          throw new IllegalStateException("no end of branching");
        }
        double better =
            branch(solver.limited(i, Math.floor(corner[i]), 1), weights, best, depth + 1);
        return branch(solver.limited(i, Math.ceil(corner[i]), -1), weights, better, depth + 1);
      }
    }
    return bound;
  }

  /** With one unknown at most (sign 1) or at least (sign -1) so much. */
  private IntervalSolver limited(int unknown, double limit, int sign) {
    IntervalSolver limited = new IntervalSolver(this, 1);
    double[] weights = new double[limited.unknowns];
    weights[unknown] = 1;
    weights[unknowns] = sign;
    limited.know(weights, limit);
    return limited;
  }

  private final class Tableau {

    private final double[][] rows;
    private final int[] basis;

    Tableau() {
      int m = sums.size();
      double[][] all = new double[m][unknowns + m + 1];
      int[] in = new int[m];
      for (int r = 0; r < m; r++) {
        double sign = values.get(r) < 0 ? -1 : 1;
        for (int c = 0; c < unknowns; c++) {
          all[r][c] = sign * sums.get(r)[c];
        }
        all[r][unknowns + r] = 1;
        all[r][unknowns + m] = sign * values.get(r);
        in[r] = unknowns + r;
      }
      double[] cost = new double[unknowns + m];
      Arrays.fill(cost, unknowns, unknowns + m, -1);
      double infeasible = -solve(all, in, cost, unknowns + m);
      if (infeasible > 1e-5) {
        throw new IllegalStateException("what is known contradicts itself");
      }
      this.rows = new double[m][];
      this.basis = new int[m];
      int kept = driveOut(all, in, m);
      this.kept = kept;
    }

    private final int kept;

    /** Leaves only rows that say something about unknowns. */
    private int driveOut(double[][] all, int[] in, int m) {
      int next = 0;
      for (int r = 0; r < m; r++) {
        if (in[r] >= unknowns) {
          int column = -1;
          for (int c = 0; c < unknowns && column < 0; c++) {
            if (Math.abs(all[r][c]) > 1e-6) {
              column = c;
            }
          }
          if (column < 0) {
            continue;
          }
          pivot(all, in, r, column);
        }
      }
      for (int r = 0; r < m; r++) {
        if (in[r] < unknowns) {
          rows[next] = Arrays.copyOf(all[r], unknowns + 1);
          rows[next][unknowns] = all[r][unknowns + m];
          basis[next++] = in[r];
        }
      }
      return next;
    }

    double maximise(double[] weights) {
      double[][] table = Arrays.copyOf(rows, kept);
      int[] in = Arrays.copyOf(basis, kept);
      double best = solve(table, in, weights, unknowns);
      System.arraycopy(in, 0, basis, 0, kept);
      return best;
    }

    double[] corner() {
      double[] corner = new double[unknowns];
      for (int r = 0; r < kept; r++) {
        corner[basis[r]] = rows[r][unknowns];
      }
      return corner;
    }

    private double solve(double[][] table, int[] in, double[] cost, int columns) {
      int width = table.length == 0 ? columns : table[0].length - 1;
      double[] reduced = Arrays.copyOf(cost, width + 1);
      for (int r = 0; r < table.length; r++) {
        double factor = cost[in[r]];
        if (factor != 0) {
          for (int c = 0; c <= width; c++) {
            reduced[c] -= factor * table[r][c];
          }
        }
      }
      for (int step = 0; step < PATIENCE; step++) {
        int column = entering(reduced, columns, step > 300);
        if (column < 0) {
          return -reduced[width];
        }
        int row = leaving(table, in, column, width);
        if (row < 0) {
          throw new IllegalStateException("no greatest number");
        }
        pivot(table, in, row, column);
        double factor = reduced[column];
        for (int c = 0; c <= width; c++) {
          reduced[c] -= factor * table[row][c];
        }
      }
      throw new IllegalStateException("no end");
    }

    /** The best one; after a while the first one, which never goes in circles. */
    private static int entering(double[] reduced, int columns, boolean first) {
      int best = -1;
      for (int c = 0; c < columns; c++) {
        if (reduced[c] > ZERO && (best < 0 || !first && reduced[c] > reduced[best])) {
          best = c;
          if (first) {
            return best;
          }
        }
      }
      return best;
    }

    private static int leaving(double[][] table, int[] in, int column, int width) {
      int best = -1;
      double least = Double.MAX_VALUE;
      for (int r = 0; r < table.length; r++) {
        if (table[r][column] > ZERO) {
          double ratio = table[r][width] / table[r][column];
          if (ratio < least - 1e-10 || ratio < least + 1e-10 && best >= 0 && in[r] < in[best]) {
            least = Math.min(least, ratio);
            best = r;
          }
        }
      }
      return best;
    }

    private static void pivot(double[][] table, int[] in, int row, int column) {
      double[] line = table[row];
      double divisor = line[column];
      for (int c = 0; c < line.length; c++) {
        line[c] /= divisor;
      }
      for (int r = 0; r < table.length; r++) {
        double factor = table[r][column];
        if (r != row && factor != 0) {
          for (int c = 0; c < line.length; c++) {
            table[r][c] -= factor * line[c];
          }
        }
      }
      in[row] = column;
    }
  }
}
