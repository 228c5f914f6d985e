package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.stadtmosaik.shared.LocalizedText;

/** Small tables, and texts that are hard on CSV and on spreadsheets. */
final class Fixture {

  private static final List<String> PIECES =
      List.of(
          "", "a", "ß", "é", "é", "漢", "👩‍🌾", "𐍈", "مرحبا", "\u200f", "\u200b", "\ufeff",
          "\u0000", "\u00a0", " ", "  ", "\t", "\r", "\n", "\r\n", ",", ";", "|", "\"", "\"\"", "'",
          "''", "=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "﹣", "=1+1", "-5", "#", "\\", "„", "“",
          "»", "`", "\u0085", "\u2028", "\u000b", "\u007f", "NULL", "0", "12e3");

  private Fixture() {}

  static Column column(String name) {
    return new Column(
        name, LocalizedText.of("Bedeutung " + name, "Meaning " + name, "معنى " + name));
  }

  static Table table(String fileName, List<String> columns, List<List<Cell>> rows) {
    return new Table(
        fileName,
        columns.stream().map(Fixture::column).toList(),
        sink -> rows.forEach(sink::accept));
  }

  static List<Cell> row(String... texts) {
    return Arrays.stream(texts).map(Cell::text).toList();
  }

  static Dataset oneTable(List<String> columns, List<List<Cell>> rows) {
    return new Dataset("Bessere Radwege", List.of(table("ideas.csv", columns, rows)));
  }

  static String nastyText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(7);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  static List<Cell> nastyRow(Random random, int width) {
    List<Cell> row = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      row.add(
          switch (random.nextInt(8)) {
            case 0 -> Cell.missing();
            case 1 -> Cell.number(random.nextLong());
            default -> Cell.text(nastyText(random));
          });
    }
    return row;
  }
}
