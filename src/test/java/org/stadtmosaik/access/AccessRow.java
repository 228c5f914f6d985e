package org.stadtmosaik.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the role matrix.
 *
 * @param name of the route, endpoint or method, as {@link Discovery} finds it
 * @param with what it is tried with; a dash if there is nothing to say
 * @param expected what each person gets
 */
public record AccessRow(String name, String with, Map<Who, Outcome> expected) {

  /** Reads a table: name and {@code with}, parted by two spaces, then a word for each person. */
  static List<AccessRow> read(String table, List<Who> columns) {
    List<AccessRow> rows = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.strip().split("\\s{2,}", 3);
      String[] words = cells[2].strip().split("\\s+");
      if (words.length != columns.size()) {
        throw new IllegalArgumentException("a word for each column, please: " + line);
      }
      Map<Who, Outcome> expected = new EnumMap<>(Who.class);
      for (int i = 0; i < words.length; i++) {
        expected.put(columns.get(i), Outcome.of(words[i]));
      }
      rows.add(new AccessRow(cells[0].strip(), cells[1].strip(), expected));
    }
    return List.copyOf(rows);
  }

  @Override
  public String toString() {
    return name + " (" + with + ")";
  }
}
