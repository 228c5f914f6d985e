package org.stadtmosaik.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** Reads the texts of an .xls file with Apache POI, which knows what other programs write. */
final class XlsReader {

  private XlsReader() {}

  /**
   * The sheets of a file, in its order.
   *
   * @throws IOException if it is damaged; POI throws others as well
   */
  static List<Sheet> read(byte[] file) throws IOException {
    Budget budget = new Budget();
    List<Sheet> sheets = new ArrayList<>();
    try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
          TreeMap<Integer, String> cells = cells(row, budget);
          if (!cells.isEmpty()) {
            rows.add(new Sheet.Row(row.getRowNum() + 1, cells));
          }
        }
        sheets.add(new Sheet(sheet.getSheetName(), rows));
      }
    }
    return sheets;
  }

  private static TreeMap<Integer, String> cells(Row row, Budget budget) {
    TreeMap<Integer, String> cells = new TreeMap<>();
    for (Cell cell : row) {
      String text = text(cell);
      if (!text.isBlank() && Budget.isRead(cell.getColumnIndex())) {
        budget.take(text);
        cells.put(cell.getColumnIndex(), text);
      }
    }
    return cells;
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : Numbers.plain(cell.getNumericCellValue());
      default -> "";
    };
  }
}
