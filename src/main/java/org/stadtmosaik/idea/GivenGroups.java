package org.stadtmosaik.idea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A grouping of a board's people that was made elsewhere. It lives as long as the export that it is
 * for.
 */
public final class GivenGroups {

  private static final Comparator<String> BY_NAME =
      Comparator.comparing(GivenGroups::isNumber)
          .reversed()
          .thenComparingInt(name -> isNumber(name) ? name.length() : 0)
          .thenComparing(Comparator.naturalOrder());

  private final List<String> names;
  private final int[] sizes;
  private final Map<UUID, Integer> groups;

  private GivenGroups(List<String> names, int[] sizes, Map<UUID, Integer> groups) {
    this.names = names;
    this.sizes = sizes;
    this.groups = groups;
  }

  static GivenGroups of(Map<UUID, String> members) {
    Map<String, Integer> counts = new TreeMap<>(BY_NAME);
    members.values().forEach(name -> counts.merge(name, 1, Integer::sum));
    List<String> names = new ArrayList<>(counts.keySet());
    Map<UUID, Integer> groups = new HashMap<>();
    members.forEach((person, name) -> groups.put(person, names.indexOf(name)));
    return new GivenGroups(
        List.copyOf(names), counts.values().stream().mapToInt(Integer::intValue).toArray(), groups);
  }

  /** The groups' names; numbers first, in their order. */
  public List<String> names() {
    return names;
  }

  /** How many people are in a group. */
  public int size(int group) {
    return sizes[group];
  }

  /** The group of a person, or -1. */
  int of(UUID person) {
    return groups.getOrDefault(person, -1);
  }

  private static boolean isNumber(String name) {
    return name.matches("0|[1-9][0-9]*");
  }
}
