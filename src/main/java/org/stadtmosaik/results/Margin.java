package org.stadtmosaik.results;

import java.util.List;

/**
 * How often each answer to a question was given, and which of these numbers are not told. The same
 * in every table that the question is in.
 *
 * @param counts the true numbers, which add up to everybody; the last is of those who gave no
 *     answer
 * @param figures what is told of them
 */
public record Margin(List<Long> counts, List<Figure> figures) {

  public Margin {
    counts = List.copyOf(counts);
    figures = List.copyOf(figures);
  }

  /** Whether this number is told. */
  public boolean isShown(int answer) {
    return figures.get(answer).isShown();
  }

  /** Whether any is not. */
  public boolean hides() {
    return figures.stream().anyMatch(figure -> !figure.isShown());
  }

  /** How many people they are in all. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  int size() {
    return counts.size();
  }
}
