package org.stadtmosaik.results;

/** For whom an export is written. */
public enum ExportVariant {
  /** Every value as it is stored; UTF-8 without a byte order mark. For statistics programs. */
  RESEARCH("research"),

  /**
   * No cell can be a formula ({@link FormulaGuard}), and a byte order mark tells Excel that the
   * file is UTF-8. For a look by double-click.
   */
  SPREADSHEET("spreadsheet");

  private final String word;

  ExportVariant(String word) {
    this.word = word;
  }

  /** Its name in file names and message keys. */
  public String word() {
    return word;
  }
}
