package org.stadtmosaik.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stadtmosaik.shared.Language;
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
    Map<String, String> meaning = new LinkedHashMap<>();
    for (Language language : Language.shipped()) {
      meaning.put(language.tag(), "Meaning of " + name + " in " + language);
    }
    return new Column(name, new LocalizedText(meaning));
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
