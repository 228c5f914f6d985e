package org.stadtmosaik.workbook;

/** How much of a workbook is read at most, so that no file can fill the memory. */
final class Budget {

  private static final int MOST_CELLS = 400_000;
  private static final int MOST_LETTERS = 20_000_000;
  private static final int MOST_COLUMNS = 400;

  private int cells;
  private int letters;

  /** Takes one cell, or one text that cells share, into account. */
  void take(String text) {
    cells++;
    letters += text.length();
    if (cells > MOST_CELLS || letters > MOST_LETTERS) {
      throw new WorkbookRefusedException("cells", MOST_CELLS);
    }
  }

  /** Whether a column is one that is looked at. */
  static boolean isRead(int column) {
    return column >= 0 && column < MOST_COLUMNS;
  }
}
