package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.results.Figure.Why;
import org.stadtmosaik.results.disclosure.Complement;
import org.stadtmosaik.results.disclosure.Merging;
import org.stadtmosaik.results.disclosure.Pattern;

/**
 * Which figures of a table are not told, so that nobody learns something about few people.
 *
 * <p><b>Hidden for their own sake:</b> groups of one to four ({@link #LEAST}), and groups of whom
 * everybody answered the same. Nobody is no group: a zero is told.
 *
 * <p><b>Hidden for the sake of others:</b> further figures, until from all that is told no hidden
 * one can be worked out more exactly than to an interval with {@code highest - lowest >= 5}. What
 * is told are the figures, that people are counted in whole numbers, and all sums.
 *
 * <p><b>One table by itself</b> ({@link #list}): the hidden answers are at least two, and together
 * at least five people, so each of them may be any number from nobody to all of these.
 *
 * <p><b>Two questions crossed</b> ({@link #cross}): answers that are hidden in a question's own
 * list stand in one line together, so that every line's sum is known and equal in all tables.
 * Within the table the widest intervals are flows ({@link Pattern}). A hidden answer's own cells
 * lie between nobody and what their line holds.
 *
 * <p><b>Several tables</b> about the same people can be judged one by one as long as they form a
 * forest: questions are nodes, crossed tables are edges, and no edge closes a cycle. Then the
 * tables are the cliques of a decomposable graph, their common parts are the lists, whose sums are
 * known, and what all tables together say about a cell is what its own table says (A. Dobra, S. E.
 * Fienberg 2000, Bounds for cell entries in contingency tables given marginal totals and
 * decomposable graphs, PNAS 97(22), 11885-11892). In terms of people: two of them may swap all that
 * lies on one side of an edge, and nothing changes in any other table. {@link Forest} keeps to it.
 *
 * <p>Means, medians and rankings are worked out from what is told, and tell nothing more.
 */
public final class Disclosure {

  /** Fewer people than this are no group that is told about; also the least width. */
  public static final int LEAST = 5;

  private Disclosure() {}

  /**
   * What of a question's own counts is told.
   *
   * @param counts how often each answer was given; last: who gave none
   * @param spare which of them may be hidden for the sake of others; who reads knows the rest, such
   *     as answers that nobody could give
   * @return empty if nothing can be told safely
   */
  public static Optional<Margin> list(List<Long> counts, List<Boolean> spare) {
    int size = counts.size();
    Why[] why = new Why[size];
    for (int i = 0; i < size; i++) {
      if (isSmall(counts.get(i))) {
        why[i] = Why.SMALL;
      }
    }
    unanimous(counts).ifPresent(i -> why[i] = Why.UNANIMOUS);
    while (isOpen(counts, why)) {
      int next = cheapest(counts, why, spare);
      if (next < 0) {
        return Optional.empty();
      }
      why[next] = Why.COMPLEMENTARY;
    }
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (why[i] != null && !spare.get(i)) {
        return Optional.empty();
      }
      figures.add(why[i] == null ? Figure.shown(counts.get(i)) : new Figure.Hidden(why[i]));
    }
    return Optional.of(new Margin(counts, figures)).filter(Disclosure::says);
  }

  /** {@link #list(List, List)} where every answer may be hidden. */
  public static Optional<Margin> list(List<Long> counts) {
    return list(counts, counts.stream().map(_ -> true).toList());
  }

  /** Whether so many people are a group that is too small to be told about. */
  public static boolean isSmall(long count) {
    return count > 0 && count < LEAST;
  }

  /** The answer that all gave who gave one. */
  private static Optional<Integer> unanimous(List<Long> counts) {
    int given = -1;
    for (int i = 0; i < counts.size() - 1; i++) {
      if (counts.get(i) > 0) {
        if (given >= 0) {
          return Optional.empty();
        }
        given = i;
      }
    }
    return given < 0 ? Optional.empty() : Optional.of(given);
  }

  private static boolean isOpen(List<Long> counts, Why[] why) {
    int hidden = 0;
    long people = 0;
    for (int i = 0; i < why.length; i++) {
      if (why[i] != null) {
        hidden++;
        people += counts.get(i);
      }
    }
    return hidden > 0 && (hidden < 2 || people < LEAST);
  }

  /** The smallest that is somebody; an answer of nobody only if there is no other. */
  private static int cheapest(List<Long> counts, Why[] why, List<Boolean> spare) {
    int best = -1;
    for (int i = 0; i < why.length; i++) {
      if (why[i] == null && spare.get(i)) {
        boolean better =
            best < 0
                || counts.get(i) > 0 && (counts.get(best) == 0 || counts.get(i) < counts.get(best));
        best = better ? i : best;
      }
    }
    return best;
  }

  private static boolean says(Margin margin) {
    for (int i = 0; i < margin.size() - 1; i++) {
      if (margin.isShown(i) && margin.counts().get(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What of two questions' crossed counts is told.
   *
   * @param rows the one question's list as it is told everywhere
   * @param columns the other's
   * @param counts a row for each answer of the one, in each a number for each answer of the other;
   *     they add up to the lists
   * @return figures in the same places; empty if they cannot be told safely
   * @throws IllegalArgumentException if they do not add up
   */
  public static Optional<List<List<Figure>>> cross(Margin rows, Margin columns, long[][] counts) {
    return cross(rows, columns, counts, false);
  }

  /**
   * The same for a table that still grows and whose hidden cells stay hidden: cells of nobody are
   * hidden too, because they will not stay so. As long as the same cells are hidden, later tables
   * say nothing more about earlier ones: whatever came in between could have come on top of any of
   * the tables that fit.
   */
  public static Optional<List<List<Figure>>> crossGrowing(
      Margin rows, Margin columns, long[][] counts) {
    return cross(rows, columns, counts, true);
  }

  private static Optional<List<List<Figure>>> cross(
      Margin rows, Margin columns, long[][] counts, boolean growing) {
    requireSums(rows, columns, counts);
    Merging down = Merging.of(rows);
    Merging along = Merging.of(columns);
    long[][] lines = new long[down.lines()][along.lines()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        lines[down.line().get(r)][along.line().get(c)] += counts[r][c];
      }
    }
    Why[][] why = sensitive(lines, noAnswer(rows, down), noAnswer(columns, along));
    if (growing) {
      addNobody(lines, why);
    }
    Pattern pattern = new Pattern(lines);
    for (int r = 0; r < lines.length; r++) {
      for (int c = 0; c < lines[r].length; c++) {
        if (why[r][c] != null) {
          pattern.hide(r, c);
        }
      }
    }
    return Complement.complete(pattern, LEAST)
        ? Optional.of(figures(rows, columns, lines, pattern, why))
        : Optional.empty();
  }

  private static void requireSums(Margin rows, Margin columns, long[][] counts) {
    long[] sums = new long[columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      if (Arrays.stream(counts[r]).sum() != rows.counts().get(r)) {
        throw new IllegalArgumentException("a row does not add up");
      }
      for (int c = 0; c < sums.length; c++) {
        sums[c] += counts[r][c];
      }
    }
    for (int c = 0; c < sums.length; c++) {
      if (sums[c] != columns.counts().get(c)) {
        throw new IllegalArgumentException("a column does not add up");
      }
    }
  }

  /** The line of those who gave no answer, if they have one of their own; or -1. */
  private static int noAnswer(Margin margin, Merging merging) {
    int last = margin.size() - 1;
    return margin.isShown(last) ? merging.line().get(last) : -1;
  }

  private static Why[][] sensitive(long[][] lines, int noRow, int noColumn) {
    int rows = lines.length;
    int columns = lines[0].length;
    Why[][] why = new Why[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        why[r][c] = isSmall(lines[r][c]) ? Why.SMALL : null;
      }
    }
    for (int c = 0; c < columns; c++) {
      int only = c == noColumn ? -1 : onlyOne(column(lines, c), noRow);
      if (only >= 0 && why[only][c] == null) {
        why[only][c] = Why.UNANIMOUS;
      }
    }
    for (int r = 0; r < rows; r++) {
      int only = r == noRow ? -1 : onlyOne(lines[r], noColumn);
      if (only >= 0 && why[r][only] == null) {
        why[r][only] = Why.UNANIMOUS;
      }
    }
    return why;
  }

  /** Cells of nobody, where there is anybody in their row and their column. */
  private static void addNobody(long[][] lines, Why[][] why) {
    for (int r = 0; r < lines.length; r++) {
      for (int c = 0; c < lines[r].length; c++) {
        boolean lives =
            Arrays.stream(lines[r]).sum() > 0 && Arrays.stream(column(lines, c)).sum() > 0;
        if (lines[r][c] == 0 && lives) {
          why[r][c] = Why.SMALL;
        }
      }
    }
  }

  private static long[] column(long[][] lines, int c) {
    return Arrays.stream(lines).mapToLong(row -> row[c]).toArray();
  }

  /** The only place where there is somebody, no answer apart; or -1. */
  private static int onlyOne(long[] line, int noAnswer) {
    int only = -1;
    for (int i = 0; i < line.length; i++) {
      if (i != noAnswer && line[i] > 0) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  private static List<List<Figure>> figures(
      Margin rows, Margin columns, long[][] lines, Pattern pattern, Why[][] why) {
    Merging down = Merging.of(rows);
    Merging along = Merging.of(columns);
    List<List<Figure>> figures = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Figure> row = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        int line = down.line().get(r);
        int place = along.line().get(c);
        boolean shares = line == down.shared() || place == along.shared();
        if (pattern.isHidden(line, place)) {
          Why reason = why[line][place];
          row.add(new Figure.Hidden(reason == null ? Why.COMPLEMENTARY : reason));
        } else if (shares && lines[line][place] > 0) {
          row.add(new Figure.Hidden(Why.COMPLEMENTARY));
        } else {
          row.add(Figure.shown(lines[line][place]));
        }
      }
      figures.add(row);
    }
    return figures;
  }
}
