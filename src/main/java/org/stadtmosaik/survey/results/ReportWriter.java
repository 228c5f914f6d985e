package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.results.LiveShown.ShownCross;
import org.stadtmosaik.survey.results.LiveShown.ShownList;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;
import org.stadtmosaik.survey.tally.Counter;

/** Makes results that can be read out of what is shown or told. */
final class ReportWriter {

  /** What a column of those who gave no answer is called. */
  private static final String NONE = "surveytally.none";

  private ReportWriter() {}

  /**
   * A list as staff see it live.
   *
   * @param all how many people have taken part, rounded down
   * @param by the question by which it is crossed, or null
   */
  static QuestionResult live(
      CountedList list, LiveShown shown, long all, @Nullable CountedList by) {
    ShownList figures = shown.lists().getOrDefault(list.code(), new ShownList(0, Map.of(), 0));
    List<Bar> bars = new ArrayList<>();
    list.values()
        .forEach((value, label) -> bars.add(new Bar(value, label, figure(figures, value))));
    boolean byAll = list.required() && !list.conditional();
    return result(
        list,
        new Base(figure(figures, Counter.ANSWERED), Figure.shown(all)),
        bars,
        byAll ? Figure.shown(0) : figure(figures, ""),
        null,
        null,
        by == null ? null : live(list, by, LiveFigures.cross(shown, list, by.code())),
        true);
  }

  private static Figure figure(ShownList list, String value) {
    Long figure = list.figures().get(value);
    return figure == null ? Figure.hidden() : Figure.shown(figure);
  }

  private static @Nullable CrossTable live(
      CountedList list, CountedList by, @Nullable ShownCross cross) {
    if (cross == null) {
      return null;
    }
    List<CrossTable.Column> columns = new ArrayList<>();
    for (int c = 0; c < cross.columns().size(); c++) {
      columns.add(
          new CrossTable.Column(
              cross.columns().get(c), label(by, cross.columns().get(c)), base(cross, c)));
    }
    List<List<Figure>> rows =
        cross.figures().stream()
            .map(row ->
                row.stream()
                    .map(figure -> figure < 0 ? Figure.hidden() : Figure.shown(figure))
                    .toList())
            .toList();
    int bars = list.values().size();
    List<Figure> none =
        rows.size() > bars ? rows.get(bars) : columns.stream().map(_ -> Figure.shown(0)).toList();
    return new CrossTable(by.code(), by.title(), columns, rows.subList(0, bars), none);
  }

  /**
   * The columns' figures are rounded one by one, and so is their sum: only if nothing is hidden.
   */
  private static Figure base(ShownCross cross, int column) {
    long sum = 0;
    for (List<Long> row : cross.figures()) {
      if (row.get(column) < 0) {
        return Figure.hidden();
      }
      sum += row.get(column);
    }
    return Figure.shown(sum);
  }

  /** A list as it is told, with reasons for what is hidden. */
  static QuestionResult exact(Told told, @Nullable Ranking ranking, @Nullable CrossTable cross) {
    CountedList list = told.numbers().list();
    List<Bar> bars = new ArrayList<>();
    int at = 0;
    for (Map.Entry<String, LocalizedText> value : list.values().entrySet()) {
      bars.add(new Bar(value.getKey(), value.getValue(), told.figures().get(at++)));
    }
    return result(
        list,
        new Base(told.answered(), Figure.shown(told.numbers().all())),
        bars,
        told.none(),
        Measures.statistics(told),
        ranking,
        cross,
        false);
  }

  /**
   * A cross table as it is told.
   *
   * @param figures a row for each value and, of one answer a person, one for those who gave none
   */
  static CrossTable exact(Told told, Told by, List<List<Figure>> figures) {
    CountedList other = by.numbers().list();
    List<Figure> bases = by.margin().figures();
    boolean nobody = by.none().known().orElse(1) == 0;
    List<CrossTable.Column> columns = new ArrayList<>();
    for (String group : other.values().keySet()) {
      columns.add(new CrossTable.Column(group, label(other, group), bases.get(columns.size())));
    }
    if (!nobody) {
      columns.add(new CrossTable.Column("", label(other, ""), by.none()));
    }
    List<List<Figure>> rows = figures.stream().map(row -> row.subList(0, columns.size())).toList();
    int bars = told.numbers().values().size();
    return new CrossTable(
        other.code(),
        other.title(),
        columns,
        rows.subList(0, bars),
        rows.size() > bars ? rows.get(bars) : List.of());
  }

  private static LocalizedText label(CountedList list, String value) {
    LocalizedText label = list.values().get(value);
    return label == null ? Messages.inAll(NONE) : label;
  }

  private static QuestionResult result(
      CountedList list,
      Base base,
      List<Bar> bars,
      Figure none,
      @Nullable Statistics statistics,
      @Nullable Ranking ranking,
      @Nullable CrossTable cross,
      boolean stepped) {
    return new QuestionResult(
        list.question(),
        list.row(),
        list.type(),
        list.title(),
        list.rowTitle(),
        base,
        bars,
        none,
        list.kind() == Kind.SEVERAL,
        statistics,
        ranking,
        cross,
        stepped);
  }
}
