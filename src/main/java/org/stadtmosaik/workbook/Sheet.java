package org.stadtmosaik.workbook;

import java.util.List;
import java.util.SortedMap;

/**
 * A sheet of a workbook as text.
 *
 * @param rows those that have anything in them
 */
public record Sheet(String name, List<Row> rows) {

  /**
   * A row.
   *
   * @param number as spreadsheets count, from 1
   * @param cells text by column, from 0; blank ones are not there
   */
  public record Row(int number, SortedMap<Integer, String> cells) {}
}
