package org.stadtmosaik.survey.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A survey of {@code demo/surveys.json}.
 *
 * @param file its definition, in {@code demo/surveys}
 * @param closes in so many days
 * @param codes how many are made, of which the answers spend some
 * @param ended what everybody reads of it; null while it runs
 */
record DemoSurvey(
    String commune,
    String project,
    String file,
    int closes,
    int responses,
    int codes,
    Map<String, List<String>> texts,
    Map<String, List<Integer>> ranges,
    @Nullable Ended ended) {

  /**
   * A survey that is over.
   *
   * @param days so long ago it ended
   * @param splits questions by which answers are also counted
   * @param released questions in their order, each with the one that it is crossed by, or null
   * @param text the question whose written answers are released
   * @param declined what stands in those that are not
   */
  record Ended(
      int days,
      List<String> splits,
      Map<String, @Nullable String> released,
      String text,
      String declined) {}
}
