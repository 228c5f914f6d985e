package org.stadtmosaik.survey.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure;

/**
 * What a release would show, for whoever decides on it.
 *
 * @param results as readers would see them
 * @param hidden what they would not see
 */
public record ReleasePreview(List<QuestionResult> results, List<HiddenFigure> hidden) {

  public ReleasePreview {
    results = List.copyOf(results);
    hidden = List.copyOf(hidden);
  }

  /**
   * A figure that is not told, and why; only for those who decide, who can see the answers anyway.
   *
   * @param row code of a matrix's row, or null
   * @param bar code of the answer; {@code ""} for those who gave none
   * @param column code of the column of the cross table, or null
   */
  public record HiddenFigure(
      @Nullable String row, String bar, @Nullable String column, Figure.Why why) {}
}
