package org.stadtmosaik.results;

import java.util.List;

/** Takes rows one after the other, and is done with each when the call returns. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes the next row.
   *
   * @param row one cell a column, in the order of the columns
   * @throws IllegalArgumentException if the row has another number of cells than the table
   * @throws java.io.UncheckedIOException if it cannot be written, for example because the reader
   *     has gone; the source lets it pass
   */
  void accept(List<Cell> row);
}
