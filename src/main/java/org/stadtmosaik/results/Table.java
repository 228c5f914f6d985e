package org.stadtmosaik.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One table of a dataset, written as one file.
 *
 * @param fileName such as {@code ideas.csv}: small letters, digits, hyphens, underscores
 * @param columns at least one, each name once
 * @param rows read when the file is written, not before
 */
public record Table(String fileName, List<Column> columns, RowSource rows) {

  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}\\.csv");

  /**
   * @throws IllegalArgumentException if the file name has another form, or a column name is missing
   *     or there twice
   */
  public Table {
    columns = List.copyOf(columns);
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("not a name for a table's file: " + fileName);
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(fileName + " has no columns");
    }
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(fileName + " has " + column.name() + " twice");
      }
    }
  }
}
