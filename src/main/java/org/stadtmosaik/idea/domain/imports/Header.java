package org.stadtmosaik.idea.domain.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which column stands where. Names are found in any order; others are ignored. */
final class Header {

  private final Map<String, Integer> places = new HashMap<>();
  private final int width;

  /**
   * @throws FileRefusedException if a needed column is missing, or there twice
   */
  Header(CsvRow row, List<String> needed, List<String> known) {
    width = row.fields().size();
    for (int i = 0; i < width; i++) {
      String name = row.fields().get(i).strip().toLowerCase(Locale.ROOT);
      if (places.putIfAbsent(name, i) != null && (needed.contains(name) || known.contains(name))) {
        throw new FileRefusedException("columnTwice", name);
      }
    }
    List<String> missing = new ArrayList<>(needed);
    missing.removeAll(places.keySet());
    if (!missing.isEmpty()) {
      refuse(row, missing);
    }
  }

  private static void refuse(CsvRow row, List<String> missing) {
    throw new FileRefusedException(
        "columns", String.join(", ", missing), Problem.shown(String.join(", ", row.fields())));
  }

  int width() {
    return width;
  }

  /** The field of a needed column, as it stands in the file. */
  String exact(CsvRow row, String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(column + " is not a needed column");
    }
    return row.fields().get(place);
  }

  /** The field of a needed column, without outer white space. */
  String get(CsvRow row, String column) {
    return exact(row, column).strip();
  }

  /** The field of any column; {@code null} if there is no such column, or nothing in the field. */
  @Nullable String optional(CsvRow row, String column) {
    Integer place = places.get(column);
    String value = place == null ? "" : row.fields().get(place).strip();
    return value.isEmpty() ? null : value;
  }
}
