package org.stadtmosaik.results.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hides further cells of a table until no hidden one can be narrowed down to less than a width. For
 * each cell that can be, the cheapest cycle is hidden around which the width can be sent; what
 * turns out not to be needed is shown again.
 */
public final class Complement {

  /** Beyond that nobody looks whether something can be shown again. */
  private static final int TIDIED = 200;

  private final Pattern pattern;
  private final long width;
  private final List<int[]> added = new ArrayList<>();

  private Complement(Pattern pattern, long width) {
    this.pattern = pattern;
    this.width = width;
  }

  /**
   * Hides what is needed.
   *
   * @param width the least distance between the ends of a hidden cell's interval
   * @return whether that is reached; if not, the table must not be shown
   */
  public static boolean complete(Pattern pattern, long width) {
    Complement complement = new Complement(pattern, width);
    if (!complement.grow()) {
      return false;
    }
    complement.tidy();
    return true;
  }

  private boolean grow() {
    for (int[] open = open(); open.length > 0; open = open()) {
      if (!cycle(open[0], open[1]) && !cross(open[0], open[1]) && !everything()) {
        return false;
      }
    }
    return true;
  }

  /** The first hidden cell that can be narrowed down too far, or nothing. */
  private int[] open() {
    for (int row = 0; row < pattern.rows(); row++) {
      for (int column = 0; column < pattern.columns(); column++) {
        if (pattern.isHidden(row, column) && pattern.width(row, column, width) < width) {
          return new int[] {row, column};
        }
      }
    }
    return new int[0];
  }

  private boolean hide(int row, int column) {
    // Where nobody is in a whole line, everybody knows each of its cells.
    if (pattern.isHidden(row, column) || !pattern.lives(row, column)) {
      return false;
    }
    pattern.hide(row, column);
    added.add(new int[] {row, column});
    return true;
  }

  /** The cheapest way back over which the cell can be raised by the width, by Dijkstra. */
  private boolean cycle(int row, int column) {
    int rows = pattern.rows();
    int nodes = rows + pattern.columns();
    long[] cost = new long[nodes];
    Arrays.fill(cost, Long.MAX_VALUE);
    int[] before = new int[nodes];
    boolean[] done = new boolean[nodes];
    cost[rows + column] = 0;
    for (int node = nearest(cost, done); node >= 0 && node != row; node = nearest(cost, done)) {
      done[node] = true;
      boolean isRow = node < rows;
      for (int k = 0; k < (isRow ? pattern.columns() : rows); k++) {
        int r = isRow ? node : k;
        int c = isRow ? k : node - rows;
        boolean itself = r == row && c == column;
        if (itself || !isRow && pattern.count(r, c) < width) {
          continue;
        }
        int next = isRow ? rows + k : k;
        long price = cost[node] + (pattern.isHidden(r, c) ? 0 : 1 + pattern.count(r, c));
        if (price < cost[next]) {
          cost[next] = price;
          before[next] = node;
        }
      }
    }
    return cost[row] < Long.MAX_VALUE && hideWay(before, row, rows + column);
  }

  private static int nearest(long[] cost, boolean[] done) {
    int best = -1;
    for (int node = 0; node < cost.length; node++) {
      if (!done[node] && cost[node] < Long.MAX_VALUE && (best < 0 || cost[node] < cost[best])) {
        best = node;
      }
    }
    return best;
  }

  private boolean hideWay(int[] before, int from, int to) {
    boolean more = false;
    for (int node = from; node != to; node = before[node]) {
      int row = Math.min(node, before[node]);
      int column = Math.max(node, before[node]) - pattern.rows();
      more |= hide(row, column);
    }
    return more;
  }

  private boolean cross(int row, int column) {
    boolean more = false;
    for (int r = 0; r < pattern.rows(); r++) {
      more |= hide(r, column);
    }
    for (int c = 0; c < pattern.columns(); c++) {
      more |= hide(row, c);
    }
    return more;
  }

  private boolean everything() {
    boolean more = false;
    for (int row = 0; row < pattern.rows(); row++) {
      for (int column = 0; column < pattern.columns(); column++) {
        more |= hide(row, column);
      }
    }
    return more;
  }

  /** The largest first, because they say most. */
  private void tidy() {
    if (added.size() > TIDIED) {
      return;
    }
    added.sort(Comparator.comparingLong((int[] cell) -> -pattern.count(cell[0], cell[1])));
    for (int[] cell : added) {
      pattern.show(cell[0], cell[1]);
      if (open().length > 0) {
        pattern.hide(cell[0], cell[1]);
      }
    }
  }
}
