package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;
import org.stadtmosaik.survey.tally.Counter;

/**
 * The true numbers of a list in a group of people.
 *
 * @param all how many people they are
 * @param answered who gave any answer
 * @param values how often each was given; of a ranking: how often it came first
 */
record Numbers(CountedList list, long all, long answered, Map<String, Long> values) {

  /**
   * Reads them out of the tallies.
   *
   * @param split question by whose answers it is counted, or {@code ""}
   * @param group answer to that question
   */
  static Numbers of(CountedList list, Map<TallyKey, Long> tallies, String split, String group) {
    String suffix = list.kind() == Kind.RANKS ? ":1" : "";
    Map<String, Long> values = new LinkedHashMap<>();
    for (String value : list.values().keySet()) {
      TallyKey key = new TallyKey(split, list.code(), value + suffix, group);
      values.put(value, tallies.getOrDefault(key, 0L));
    }
    long answered =
        list.kind() == Kind.ONE
            ? values.values().stream().mapToLong(Long::longValue).sum()
            : tallies.getOrDefault(new TallyKey(split, list.code(), Counter.ANSWERED, group), 0L);
    return new Numbers(list, all(tallies, split, group), answered, values);
  }

  static Numbers of(CountedList list, Map<TallyKey, Long> tallies) {
    return of(list, tallies, "", "");
  }

  static long all(Map<TallyKey, Long> tallies, String split, String group) {
    return tallies.getOrDefault(new TallyKey(split, "", "", group), 0L);
  }

  long none() {
    return all - answered;
  }

  /** The values' numbers, in order. */
  List<Long> counts() {
    return List.copyOf(values.values());
  }

  /** The values' numbers, in order, and last of those who gave no answer. */
  List<Long> line() {
    List<Long> line = new ArrayList<>(values.values());
    line.add(none());
    return line;
  }

  /** Whether everybody who takes part has to answer. */
  boolean isAnsweredByAll() {
    return list.required() && !list.conditional();
  }
}
