package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.results.Forest;
import org.stadtmosaik.results.Margin;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.results.LiveShown.ShownCross;
import org.stadtmosaik.survey.results.LiveShown.ShownList;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;
import org.stadtmosaik.survey.tally.Layout;

/**
 * Moves on what staff see of a survey. Lists move on by {@link LiveSteps}. A cross table opens once
 * every value of both questions is shown and not too much of it would have to be hidden; then the
 * same cells stay hidden ({@link Disclosure#crossGrowing}). Each question is crossed by one other
 * at most, and so that the tables are a forest.
 */
final class LiveFigures {

  /** A table of which more than this share is hidden is not worth opening. */
  private static final double MOST_HIDDEN = 1.0 / 3;

  private final Layout layout;
  private final LiveShown before;
  private final Map<String, ShownList> lists = new LinkedHashMap<>();
  private final Map<String, ShownCross> crosses;

  LiveFigures(Layout layout, LiveShown before) {
    this.layout = layout;
    this.before = before;
    this.crosses = new LinkedHashMap<>(before.crosses());
  }

  LiveShown shown() {
    return new LiveShown(lists, crosses);
  }

  /** Moves on the lists; questions that others depend on come first in a survey. */
  void lists(Map<TallyKey, Long> tallies) {
    for (CountedList list : layout.lists()) {
      ShownList next =
          LiveSteps.next(before.lists().get(list.code()), Numbers.of(list, tallies), opens(list));
      if (next != null) {
        lists.put(list.code(), next);
      }
    }
  }

  private boolean opens(CountedList list) {
    Map<String, Set<String>> needed = new LinkedHashMap<>();
    for (String above : layout.dependence().above(list.question())) {
      layout.of(above).forEach(other -> needed.put(other.code(), values(other)));
    }
    return new LiveShown(lists, Map.of()).showsAll(needed);
  }

  private static Set<String> values(CountedList list) {
    Set<String> values = new LinkedHashSet<>(list.values().keySet());
    if (!(list.required() && !list.conditional())) {
      values.add("");
    }
    return values;
  }

  /** Moves on, or opens, the cross tables by a question. */
  void crosses(CountedList by, Map<TallyKey, Long> tallies) {
    Forest forest = ties();
    for (CountedList list : layout.lists()) {
      ShownCross shown = crosses.get(list.code());
      if (list.kind() == Kind.SEVERAL || shown != null && !shown.by().equals(by.code())) {
        continue;
      }
      if (shown != null) {
        crosses.put(list.code(), next(shown, list, tallies));
      } else if (mayOpen(forest, list, by)) {
        opened(list, by, tallies).ifPresent(cross -> crosses.put(list.code(), cross));
      }
    }
  }

  private Forest ties() {
    Forest forest = Ties.of(layout);
    crosses.forEach((code, cross) -> forest.tie(question(code), cross.by()));
    return forest;
  }

  private static String question(String code) {
    int slash = code.indexOf('/');
    return slash < 0 ? code : code.substring(0, slash);
  }

  /** The rows of a matrix are tied to the same question, which closes no cycle. */
  private boolean mayOpen(Forest forest, CountedList list, CountedList by) {
    if (list.question().equals(by.question())) {
      return false;
    }
    boolean same =
        crosses.entrySet().stream()
            .anyMatch(cross ->
                question(cross.getKey()).equals(list.question())
                    && cross.getValue().by().equals(by.code()));
    Map<String, Set<String>> both = Map.of(list.code(), values(list), by.code(), values(by));
    return (same || !forest.isTied(list.question(), by.code()))
        && shown().showsAll(both)
        && !list.bound()
        && !by.bound();
  }

  private Optional<ShownCross> opened(
      CountedList list, CountedList by, Map<TallyKey, Long> tallies) {
    List<String> rows = new ArrayList<>(values(list));
    List<String> columns = new ArrayList<>(values(by));
    long[][] counts = counts(list, by.code(), rows, columns, tallies);
    return Disclosure.crossGrowing(
            sums(counts, rows.contains("")),
            sums(turned(counts), columns.contains("")),
            padded(counts, rows.contains(""), columns.contains("")))
        .map(figures -> first(by, rows, columns, figures, all(tallies, by.code())))
        .filter(cross ->
            cross.figures().stream().flatMap(List::stream).filter(figure -> figure < 0).count()
                <= MOST_HIDDEN * rows.size() * columns.size());
  }

  private static ShownCross first(
      CountedList by,
      List<String> rows,
      List<String> columns,
      List<List<Figure>> figures,
      long all) {
    List<List<Long>> stepped = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      stepped.add(
          figures.get(r).subList(0, columns.size()).stream()
              .map(figure ->
                  figure.known().isPresent() ? LiveSteps.stepped(figure.known().getAsLong()) : -1L)
              .toList());
    }
    return new ShownCross(by.code(), all, rows, columns, stepped);
  }

  private static ShownCross next(ShownCross shown, CountedList list, Map<TallyKey, Long> tallies) {
    long all = all(tallies, shown.by());
    if (all < shown.all() + Disclosure.LEAST) {
      return shown;
    }
    long[][] counts = counts(list, shown.by(), shown.rows(), shown.columns(), tallies);
    List<List<Long>> figures = new ArrayList<>();
    for (int r = 0; r < counts.length; r++) {
      List<Long> row = new ArrayList<>();
      for (int c = 0; c < counts[r].length; c++) {
        long old = shown.figures().get(r).get(c);
        boolean few = counts[r][c] < Disclosure.LEAST;
        row.add(old < 0 || few ? old : LiveSteps.stepped(counts[r][c]));
      }
      figures.add(row);
    }
    return new ShownCross(shown.by(), all, shown.rows(), shown.columns(), figures);
  }

  private static long all(Map<TallyKey, Long> tallies, String by) {
    return tallies.entrySet().stream()
        .filter(tally -> tally.getKey().list().isEmpty() && tally.getKey().split().equals(by))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long[][] counts(
      CountedList list,
      String by,
      List<String> rows,
      List<String> columns,
      Map<TallyKey, Long> tallies) {
    long[][] counts = new long[rows.size()][columns.size()];
    for (int c = 0; c < columns.size(); c++) {
      Numbers group = Numbers.of(list, tallies, by, columns.get(c));
      for (int r = 0; r < rows.size(); r++) {
        String row = rows.get(r);
        counts[r][c] = row.isEmpty() ? group.none() : group.values().get(row);
      }
    }
    return counts;
  }

  private static long[][] turned(long[][] counts) {
    long[][] turned = new long[counts[0].length][counts.length];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        turned[c][r] = counts[r][c];
      }
    }
    return turned;
  }

  /** All of them known, with a last one for no answer, if only of nobody. */
  private static Margin sums(long[][] counts, boolean hasNone) {
    List<Long> sums = new ArrayList<>();
    for (long[] row : counts) {
      sums.add(java.util.Arrays.stream(row).sum());
    }
    if (!hasNone) {
      sums.add(0L);
    }
    return new Margin(sums, sums.stream().map(Figure::shown).toList());
  }

  private static long[][] padded(long[][] counts, boolean hasNoneRow, boolean hasNoneColumn) {
    int rows = counts.length + (hasNoneRow ? 0 : 1);
    int columns = counts[0].length + (hasNoneColumn ? 0 : 1);
    long[][] padded = new long[rows][columns];
    for (int r = 0; r < counts.length; r++) {
      System.arraycopy(counts[r], 0, padded[r], 0, counts[r].length);
    }
    return padded;
  }

  /** The cross table of a list, if one is shown by this question. */
  static @Nullable ShownCross cross(LiveShown shown, CountedList list, @Nullable String by) {
    ShownCross cross = shown.crosses().get(list.code());
    return cross != null && cross.by().equals(by) ? cross : null;
  }
}
