package org.stadtmosaik.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is taken out of one activity in one go.
 *
 * @param title what it is, for the README; in the words of whoever named the activity
 * @param tables at least one, each file name once
 * @param workbooks the same for people, if there is more to say than in the tables
 */
public record Dataset(String title, List<Table> tables, List<Sheets> workbooks) {

  /** A dataset of tables only. */
  public Dataset(String title, List<Table> tables) {
    this(title, tables, List.of());
  }

  /**
   * @throws IllegalArgumentException if there is no table, or two would be the same file
   */
  public Dataset {
    tables = List.copyOf(tables);
    workbooks = List.copyOf(workbooks);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("a dataset needs a table");
    }
    Set<String> names = new HashSet<>();
    for (Table table : tables) {
      if (!names.add(table.fileName())) {
        throw new IllegalArgumentException("two tables are called " + table.fileName());
      }
    }
    for (Sheets workbook : workbooks) {
      if (!names.add(workbook.fileName())) {
        throw new IllegalArgumentException("two workbooks are called " + workbook.fileName());
      }
    }
  }
}
