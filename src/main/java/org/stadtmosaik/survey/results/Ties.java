package org.stadtmosaik.survey.results;

import java.util.Set;
import org.stadtmosaik.results.Forest;
import org.stadtmosaik.survey.tally.Layout;

/** What ties questions before any table does: conditions, checks and quotas. */
final class Ties {

  private Ties() {}

  static Forest of(Layout layout) {
    Forest forest = new Forest();
    layout
        .dependence()
        .on()
        .forEach((question, others) -> others.forEach(other -> forest.tie(question, other)));
    for (Set<String> quota : layout.dependence().quotas().values()) {
      String first = quota.isEmpty() ? "" : quota.iterator().next();
      quota.forEach(other -> forest.tie(first, other));
    }
    return forest;
  }
}
