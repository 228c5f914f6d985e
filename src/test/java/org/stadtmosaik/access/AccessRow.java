package org.stadtmosaik.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of the role matrix.
 *
 * @param name of the route, endpoint or method, as {@link Discovery} finds it
 * @param with what it is tried with; a dash if there is nothing to say
 * @param expected what each person gets
 */
public record AccessRow(String name, String with, Map<Who, Outcome> expected) {

  /**
   * Reads a table: name and {@code with}, parted by two spaces, then a word for each person. The
   * last word may be missing: then the volunteer gets what all staff get, if a role changes
   * nothing, else what a colleague without the role gets, else is told that the role is missing.
   */
  static List<AccessRow> read(String table, List<Who> columns) {
    List<AccessRow> rows = new ArrayList<>();
    for (String line : table.lines().toList()) {
      String[] cells = line.strip().split("\\s{2,}", 3);
      String[] words = cells[2].strip().split("\\s+");
      if (words.length != columns.size() && words.length != columns.size() - 1) {
        throw new IllegalArgumentException("a word for each column, please: " + line);
      }
      Map<Who, Outcome> expected = new EnumMap<>(Who.class);
      for (int i = 0; i < words.length; i++) {
        expected.put(columns.get(i), Outcome.of(words[i]));
      }
      expected.computeIfAbsent(Who.TRANSLATOR, _ -> withoutARole(expected));
      rows.add(new AccessRow(cells[0].strip(), cells[1].strip(), expected));
    }
    return List.copyOf(rows);
  }

  private static Outcome withoutARole(Map<Who, Outcome> expected) {
    Set<Outcome> staff =
        expected.entrySet().stream()
            .filter(it -> it.getKey().isStaff())
            .map(Map.Entry::getValue)
            .collect(Collectors.toSet());
    Set<Outcome> colleagues =
        Set.copyOf(
            List.of(
                expected.get(Who.MODERATOR),
                expected.get(Who.LEAD),
                expected.get(Who.ADMINISTRATOR)));
    if (staff.size() == 1) {
      return staff.iterator().next();
    }
    if (staff.contains(Outcome.NOTHING) && !colleagues.contains(Outcome.FORBIDDEN)) {
      return Outcome.NOTHING;
    }
    return colleagues.contains(Outcome.NOT_FOUND) && !colleagues.contains(Outcome.FORBIDDEN)
        ? Outcome.NOT_FOUND
        : Outcome.FORBIDDEN;
  }

  @Override
  public String toString() {
    return name + " (" + with + ")";
  }
}
