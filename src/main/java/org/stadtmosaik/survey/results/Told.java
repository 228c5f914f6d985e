package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Choices;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.results.Margin;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;

/**
 * What is told of a list: exact figures, and which are hidden.
 *
 * @param margin of one answer a person: its values and who gave none; otherwise who answered
 * @param chosen of several answers a person
 */
record Told(Numbers numbers, Margin margin, Choices.@Nullable Told chosen) {

  /** Nothing, if nothing can be told safely. */
  static Optional<Told> of(Numbers numbers, LiveShown shown) {
    if (numbers.all() < Disclosure.LEAST) {
      return Optional.empty();
    }
    CountedList list = numbers.list();
    if (list.kind() == Kind.SEVERAL) {
      return rules(list)
          .list(numbers.counts(), numbers.answered(), numbers.none())
          .map(told -> new Told(numbers, told.who(), told))
          .filter(told -> !(list.conditional() && !told.margin().isShown(1)));
    }
    return Disclosure.list(numbers.line(), spare(numbers, shown))
        .map(margin -> new Told(numbers, margin, null));
  }

  private static Choices rules(CountedList list) {
    CountedList.Several rules = java.util.Objects.requireNonNull(list.choices());
    return new Choices(
        rules.fewest(),
        rules.most(),
        list.values().keySet().stream().map(rules.exclusive()::contains).toList());
  }

  /** What staff have seen before is not hidden now, and who was not asked is no secret. */
  private static List<Boolean> spare(Numbers numbers, LiveShown shown) {
    LiveShown.ShownList seen = shown.lists().get(numbers.list().code());
    List<Boolean> spare = new ArrayList<>();
    for (String value : numbers.values().keySet()) {
      spare.add(seen == null || !seen.shows(value));
    }
    spare.add(
        !numbers.list().conditional()
            && !numbers.isAnsweredByAll()
            && (seen == null || !seen.shows("")));
    return spare;
  }

  boolean hides() {
    return margin.hides()
        || chosen != null && chosen.chosen().stream().anyMatch(figure -> !figure.isShown());
  }

  /** Of each value, in order. */
  List<Figure> figures() {
    return chosen == null
        ? margin.figures().subList(0, margin.figures().size() - 1)
        : chosen.chosen();
  }

  Figure none() {
    return margin.figures().getLast();
  }

  Figure answered() {
    return none().isShown() ? Figure.shown(numbers.answered()) : Figure.hidden();
  }

  /**
   * The list by another question's answers; empty if it cannot be told safely.
   *
   * @param by the other question's list, of one answer a person
   * @param tallies counted by that question
   */
  Optional<List<List<Figure>>> cross(Told by, Map<TallyKey, Long> tallies) {
    String split = by.numbers().list().code();
    List<String> groups = new ArrayList<>(by.numbers().values().keySet());
    groups.add("");
    List<Numbers> columns =
        groups.stream().map(group -> Numbers.of(numbers.list(), tallies, split, group)).toList();
    int rows = numbers.values().size() + (chosen == null ? 1 : 0);
    long[][] counts = new long[rows][columns.size()];
    for (int c = 0; c < columns.size(); c++) {
      List<Long> line = columns.get(c).line();
      for (int r = 0; r < rows; r++) {
        counts[r][c] = line.get(r);
      }
    }
    if (chosen == null) {
      return Disclosure.cross(margin, by.margin, counts);
    }
    long[] answered = columns.stream().mapToLong(Numbers::answered).toArray();
    return rules(numbers.list()).cross(chosen, by.margin, counts, answered);
  }

  /** Numbers by value, if they are all told. */
  Map<String, Long> knownCounts() {
    Map<String, Long> known = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, Long> value : numbers.values().entrySet()) {
      if (!figures().get(at++).isShown()) {
        return Map.of();
      }
      known.put(value.getKey(), value.getValue());
    }
    return known;
  }
}
