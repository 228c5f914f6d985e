package org.stadtmosaik.results;

import java.util.List;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Tables for people rather than programs: an Excel workbook (Office Open XML) with words in the
 * language of whoever takes it out. No cell can be a formula: texts are written as texts.
 *
 * @param fileName such as {@code responses.xlsx}: small letters, digits, hyphens
 * @param meaning a sentence for the README
 * @param rightToLeft whether its words run that way, so that the first column stands on the right
 */
public record Sheets(
    String fileName, LocalizedText meaning, boolean rightToLeft, List<Sheet> sheets) {

  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}\\.xlsx");

  /**
   * @throws IllegalArgumentException if the file name has another form, or there is no sheet
   */
  public Sheets {
    sheets = List.copyOf(sheets);
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException("not a name for a workbook: " + fileName);
    }
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException(fileName + " has no sheets");
    }
  }

  /**
   * One sheet.
   *
   * @param name at most 25 characters, none of {@code []:*?/\}
   * @param columns at least one: the name stands in the first row
   * @param titles what stands in the second row, one a column; none: there is no such row
   * @param rows read when the file is written, not before
   */
  public record Sheet(String name, List<Column> columns, List<String> titles, RowSource rows) {

    private static final Pattern NAME = Pattern.compile("[^\\[\\]:*?/\\\\]{1,25}");

    /**
     * @throws IllegalArgumentException if the name has another form, or columns and titles do not
     *     fit
     */
    public Sheet {
      columns = List.copyOf(columns);
      titles = List.copyOf(titles);
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not a name for a sheet: " + name);
      }
      if (columns.isEmpty() || (!titles.isEmpty() && titles.size() != columns.size())) {
        throw new IllegalArgumentException("columns and titles of " + name + " do not fit");
      }
    }
  }
}
