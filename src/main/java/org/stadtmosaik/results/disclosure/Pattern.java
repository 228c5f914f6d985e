package org.stadtmosaik.results.disclosure;

import java.util.Arrays;

/**
 * A table of counts whose row and column sums everybody knows, and which of its cells are hidden.
 *
 * <p>How far a hidden cell can be narrowed down is a question about flows: raising a cell by one
 * lowers another of its row and another of its column, and so on around a cycle of hidden cells, of
 * which none may fall below zero. The most that can be sent around is the distance from the true
 * count to the end of the interval; whole numbers are no further restriction, because flows between
 * rows and columns have whole solutions.
 */
public final class Pattern {

  private final long[][] counts;
  private final boolean[][] hidden;
  private final int rows;
  private final int columns;

  public Pattern(long[][] counts) {
    this.counts = counts;
    this.rows = counts.length;
    this.columns = counts[0].length;
    this.hidden = new boolean[rows][columns];
  }

  public void hide(int row, int column) {
    hidden[row][column] = true;
  }

  void show(int row, int column) {
    hidden[row][column] = false;
  }

  public boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  long count(int row, int column) {
    return counts[row][column];
  }

  /** Whether there is anybody in its row and in its column. */
  boolean lives(int row, int column) {
    return Arrays.stream(counts[row]).sum() > 0
        && Arrays.stream(counts).mapToLong(line -> line[column]).sum() > 0;
  }

  /**
   * How wide the interval of a hidden cell is, at most {@code enough}.
   *
   * @param enough what nobody needs to know more exactly
   */
  long width(int row, int column, long enough) {
    // Without the cell itself the way back has to lead over others.
    hidden[row][column] = false;
    try {
      long up = flow(rows + column, row, enough);
      if (up >= enough) {
        return enough;
      }
      long down = flow(row, rows + column, Math.min(enough, counts[row][column]));
      return Math.min(enough, up + down);
    } finally {
      hidden[row][column] = true;
    }
  }

  /** Rows are the nodes from 0, columns those behind them. */
  private long flow(int from, int to, long limit) {
    long[][] sent = new long[rows][columns];
    long total = 0;
    while (total < limit) {
      int[] before = reach(from, to, sent);
      if (before[to] < 0) {
        return total;
      }
      long most = limit - total;
      for (int node = to; node != from; node = before[node]) {
        most = Math.min(most, room(before[node], node, sent));
      }
      for (int node = to; node != from; node = before[node]) {
        send(before[node], node, most, sent);
      }
      total += most;
    }
    return total;
  }

  /** The node before each, by the shortest way; -1 where no way leads. */
  private int[] reach(int from, int to, long[][] sent) {
    int[] before = new int[rows + columns];
    Arrays.fill(before, -1);
    before[from] = from;
    int[] queue = new int[rows + columns];
    int end = 1;
    queue[0] = from;
    for (int i = 0; i < end && before[to] < 0; i++) {
      int node = queue[i];
      boolean isRow = node < rows;
      for (int k = 0; k < (isRow ? columns : rows); k++) {
        int next = isRow ? rows + k : k;
        if (before[next] < 0 && room(node, next, sent) > 0) {
          before[next] = node;
          queue[end++] = next;
        }
      }
    }
    return before;
  }

  /** From a row to a column a cell is raised, from a column to a row it is lowered. */
  private long room(int from, int to, long[][] sent) {
    boolean raises = from < rows;
    int row = raises ? from : to;
    int column = (raises ? to : from) - rows;
    if (!hidden[row][column]) {
      return 0;
    }
    return raises ? Long.MAX_VALUE : counts[row][column] + sent[row][column];
  }

  private void send(int from, int to, long amount, long[][] sent) {
    boolean raises = from < rows;
    sent[raises ? from : to][(raises ? to : from) - rows] += raises ? amount : -amount;
  }
}
