package org.stadtmosaik.results;

/**
 * The rows of a table. It hands each row over as soon as it has it and keeps none, so that a table
 * of any length needs the memory of one row.
 */
@FunctionalInterface
public interface RowSource {

  /**
   * Hands over every row, in an order that is part of the table's description. Whatever the sink
   * throws passes through, and no row follows.
   */
  void forEach(RowSink sink);
}
