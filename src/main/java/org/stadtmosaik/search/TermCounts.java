package org.stadtmosaik.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts in how many things a term is. */
final class TermCounts {

  /** A term is common that is in so many things, and in one of so many. */
  static final int MANY = 2_000;

  static final int ONE_OF = 50;

  /** Different terms that are counted; with names and slips there is no end of them. */
  private static final int MOST = 200_000;

  private final Map<String, Integer> counts = new HashMap<>();
  private long things;

  /** One thing, with each of its terms once. */
  void count(Set<String> terms) {
    things++;
    for (String term : terms) {
      // A common one comes early.
      if (counts.size() < MOST || counts.containsKey(term)) {
        counts.merge(term, 1, Integer::sum);
      }
    }
  }

  /** The common ones; none where there are few things. */
  List<String> common() {
    return counts.entrySet().stream()
        .filter(term -> term.getValue() >= Math.max(MANY, things / ONE_OF))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
