package org.stadtmosaik.survey.transfer.xlsform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.stadtmosaik.workbook.Sheet;

/** A workbook of our own for tests: made of lines, or another one with some cells changed. */
public final class Workbook {

  private final Map<String, List<TreeMap<Integer, String>>> sheets = new LinkedHashMap<>();

  /** Adds a sheet, a line a row, cells parted by {@code |}. */
  public Workbook with(String name, String lines) {
    List<TreeMap<Integer, String>> rows = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      TreeMap<Integer, String> cells = new TreeMap<>();
      String[] parts = line.split("\\|");
      for (int i = 0; i < parts.length; i++) {
        if (!parts[i].isBlank()) {
          cells.put(i, parts[i].strip());
        }
      }
      rows.add(cells);
    }
    sheets.put(name, rows);
    return this;
  }

  static Workbook of(byte[] file) {
    Workbook workbook = new Workbook();
    for (Sheet sheet : Workbooks.read(file)) {
      List<TreeMap<Integer, String>> rows = new ArrayList<>();
      sheet.rows().forEach(row -> rows.add(new TreeMap<>(row.cells())));
      workbook.sheets.put(sheet.name(), rows);
    }
    return workbook;
  }

  /** Sets the cell in a column of the row whose cell in another column has this text. */
  Workbook set(String sheet, String key, String value, String column, String text) {
    List<TreeMap<Integer, String>> rows = sheets.get(sheet);
    int at = column(rows.getFirst(), column);
    int by = column(rows.getFirst(), key);
    rows.stream().filter(row -> value.equals(row.get(by))).forEach(row -> row.put(at, text));
    return this;
  }

  private static int column(TreeMap<Integer, String> header, String name) {
    return header.entrySet().stream()
        .filter(cell -> cell.getValue().equals(name))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** The file. */
  public byte[] file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
      for (Map.Entry<String, List<TreeMap<Integer, String>>> each : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(each.getKey());
        for (int row = 0; row < each.getValue().size(); row++) {
          for (Map.Entry<Integer, String> cell : each.getValue().get(row).entrySet()) {
            sheet.value(row, cell.getKey(), cell.getValue());
          }
        }
        sheet.finish();
      }
    }
    return out.toByteArray();
  }
}
