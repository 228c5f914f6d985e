package org.stadtmosaik.survey.results;

import java.util.List;
import java.util.stream.Stream;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A question's figures by the answers to another one.
 *
 * @param by the other question's code
 * @param title what it asks
 * @param columns its answers, the last of them {@code ""} for those who gave none, if there are any
 * @param figures a row for each bar of the question, a figure for each column; of a ranking: how
 *     many put it first
 * @param none a figure for each column: who did not answer the question; empty if several answers
 *     could be chosen, whose figures are shares of everybody in the column
 */
public record CrossTable(
    String by,
    LocalizedText title,
    List<Column> columns,
    List<List<Figure>> figures,
    List<Figure> none) {

  public CrossTable {
    columns = List.copyOf(columns);
    figures = figures.stream().map(List::copyOf).toList();
    none = List.copyOf(none);
  }

  /** Whether anything in it is not told. */
  public boolean hides() {
    return Stream.concat(figures.stream(), Stream.of(none))
        .flatMap(List::stream)
        .anyMatch(figure -> !figure.isShown());
  }

  /** The same without reasons for what is hidden. */
  CrossTable forReaders() {
    return new CrossTable(
        by,
        title,
        columns.stream()
            .map(column -> new Column(column.code(), column.label(), column.base().forReaders()))
            .toList(),
        figures.stream().map(CrossTable::forReaders).toList(),
        forReaders(none));
  }

  private static List<Figure> forReaders(List<Figure> figures) {
    return figures.stream().map(Figure::forReaders).toList();
  }

  /**
   * A group of people.
   *
   * @param base how many they are
   */
  public record Column(String code, LocalizedText label, Figure base) {}
}
