package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.stadtmosaik.workbook.Sheet;
import org.stadtmosaik.workbook.Workbook;
import org.stadtmosaik.workbook.WorkbookRefusedException;

/**
 * The rows of a spreadsheet's first sheet that has any, as wide as its first row. At most 20 MB,
 * and 400,000 fields.
 */
final class SheetRows implements Rows {

  /** In bytes. */
  static final int MAX_FILE = 20 * 1024 * 1024;

  private final Iterator<Sheet.Row> rows;
  private final int width;

  SheetRows(InputStream in) throws IOException {
    byte[] file = in.readNBytes(MAX_FILE + 1);
    if (file.length > MAX_FILE) {
      throw new FileRefusedException("tooLarge", MAX_FILE / (1024 * 1024));
    }
    List<Sheet.Row> found = sheet(file);
    rows = found.iterator();
    width = found.isEmpty() ? 0 : found.getFirst().cells().lastKey() + 1;
  }

  private static List<Sheet.Row> sheet(byte[] file) {
    try {
      return Workbook.read(file).stream()
          .map(Sheet::rows)
          .filter(rows -> !rows.isEmpty())
          .findFirst()
          .orElse(List.of());
    } catch (WorkbookRefusedException refusal) {
      boolean large = refusal.reason().equals("zip") || refusal.reason().equals("cells");
      throw new FileRefusedException(large ? "workbookLarge" : "zip");
    }
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public CsvRow next() {
    Sheet.Row row = rows.next();
    int fields = Math.max(width, row.cells().lastKey() + 1);
    List<String> texts = new ArrayList<>(Collections.nCopies(fields, ""));
    row.cells().forEach(texts::set);
    return new CsvRow(row.number(), texts);
  }
}
