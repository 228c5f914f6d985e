package org.stadtmosaik.results;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.stadtmosaik.shared.Sha256;

/**
 * Writes workbooks a few hundred rows at a time, so that memory stays flat. Other than tables, the
 * same rows give other bytes at another time: the format holds when a file was made.
 */
final class SheetsWriter {

  private static final int ROWS_AT_ONCE = 200;

  /** Two of Excel's 1,048,576 rows are the heads. */
  private static final int MOST_ROWS = 1_048_576;

  /** The library's own measurements: the fastest that still packs well. */
  private static final int PACKING = 2;

  /** The longest text that Excel takes into a cell. */
  private static final int LONGEST_TEXT = 32_767;

  /** In characters. */
  private static final int COLUMN_WIDTH = 18;

  private final int mostRows;

  SheetsWriter() {
    this(MOST_ROWS);
  }

  /** For tests: with shorter sheets. */
  SheetsWriter(int mostRows) {
    this.mostRows = mostRows;
  }

  /** Writes all sheets, and leaves the stream open; counts the rows of the first. */
  ExportReceipt.TableFile write(Sheets sheets, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.begun();
    long rows = 0;
    try (Workbook book =
        new Workbook(new DigestOutputStream(new StayingOpen(out), digest), "Stadtmosaik", null)) {
      book.setCompressionLevel(PACKING);
      for (Sheets.Sheet sheet : sheets.sheets()) {
        Pages pages = new Pages(book, sheet, sheets.rightToLeft());
        sheet.rows().forEach(pages::add);
        pages.end();
        if (sheet == sheets.sheets().getFirst()) {
          rows = pages.rows;
        }
      }
    }
    return new ExportReceipt.TableFile(
        sheets.fileName(), rows, HexFormat.of().formatHex(digest.digest()));
  }

  /** A sheet, and further ones of its kind where there are more rows than fit. */
  private final class Pages {

    private final Workbook book;
    private final Sheets.Sheet sheet;
    private final boolean rightToLeft;
    private Worksheet page;
    private int pages;
    private int next;
    private long rows;

    Pages(Workbook book, Sheets.Sheet sheet, boolean rightToLeft) {
      this.book = book;
      this.sheet = sheet;
      this.rightToLeft = rightToLeft;
      this.page = begin();
    }

    private Worksheet begin() {
      pages++;
      Worksheet begun = book.newWorksheet(pages == 1 ? sheet.name() : sheet.name() + " " + pages);
      if (rightToLeft) {
        begun.rightToLeft();
      }
      begun.freezePane(1, sheet.titles().isEmpty() ? 1 : 2);
      for (int column = 0; column < sheet.columns().size(); column++) {
        // Else the library makes columns as wide as the longest question.
        begun.width(column, COLUMN_WIDTH);
      }
      next = 0;
      head(begun, sheet.columns().stream().map(Column::name).toList());
      if (!sheet.titles().isEmpty()) {
        head(begun, sheet.titles());
      }
      return begun;
    }

    private void head(Worksheet begun, List<String> texts) {
      for (int column = 0; column < texts.size(); column++) {
        begun.inlineString(next, column, texts.get(column));
        begun.style(next, column).bold().set();
      }
      next++;
    }

    void add(List<Cell> row) {
      if (row.size() != sheet.columns().size()) {
        throw new IllegalArgumentException(
            "a row of %s has %d cells instead of %d"
                .formatted(sheet.name(), row.size(), sheet.columns().size()));
      }
      try {
        if (next == mostRows) {
          page.finish();
          page = begin();
        }
        for (int column = 0; column < row.size(); column++) {
          put(column, row.get(column));
        }
        next++;
        rows++;
        if (next % ROWS_AT_ONCE == 0) {
          page.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void put(int column, Cell cell) {
      switch (cell) {
        case Cell.Text(String text) when text.length() > LONGEST_TEXT ->
            page.inlineString(next, column, text.substring(0, LONGEST_TEXT));
        case Cell.Text(String text) -> page.inlineString(next, column, text);
        case Cell.Numeric(BigDecimal number) -> page.value(next, column, number);
        case Cell.Missing() -> {
          // Nothing stands in the cell.
        }
      }
    }

    void end() throws IOException {
      page.finish();
    }
  }
}
