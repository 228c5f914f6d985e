package org.stadtmosaik.survey.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What staff were last shown of a survey.
 *
 * @param lists by code
 * @param crosses by the list's code
 */
record LiveShown(Map<String, ShownList> lists, Map<String, ShownCross> crosses) {

  LiveShown {
    lists = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    crosses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(crosses));
  }

  static LiveShown nothing() {
    return new LiveShown(Map.of(), Map.of());
  }

  /**
   * A list as it was shown.
   *
   * @param all how many people had taken part
   * @param figures of the values that are shown, {@code ""} for those who gave none; rounded down
   * @param apart how many people stood behind the hidden ones; of several answers a person: how
   *     many had answered
   */
  record ShownList(long all, Map<String, Long> figures, long apart) {

    ShownList {
      figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    boolean shows(String value) {
      return figures.containsKey(value);
    }
  }

  /**
   * A cross table as it was shown. What is hidden in it is hidden for good.
   *
   * @param by the split question
   * @param all how many people had taken part
   * @param rows the list's values, {@code ""} for those who gave none
   * @param columns the split question's
   * @param figures by row and column, rounded down; -1 for hidden
   */
  record ShownCross(
      String by, long all, List<String> rows, List<String> columns, List<List<Long>> figures) {

    ShownCross {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      figures = figures.stream().map(List::copyOf).toList();
    }
  }

  /** Whether every value of all these lists is shown. */
  boolean showsAll(Map<String, Set<String>> values) {
    return values.entrySet().stream()
        .allMatch(list -> {
          ShownList shown = lists.get(list.getKey());
          return shown != null && shown.figures().keySet().containsAll(list.getValue());
        });
  }
}
