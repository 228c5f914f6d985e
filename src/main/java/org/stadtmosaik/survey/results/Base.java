package org.stadtmosaik.survey.results;

import org.stadtmosaik.results.Figure;

/**
 * Of how many a question's figures are a part.
 *
 * @param answered who gave an answer; hidden if it would tell how many did not
 * @param all everybody who took part; always shown
 */
public record Base(Figure answered, Figure all) {

  /** What shares are shares of: those who answered, or everybody if that is not told. */
  public long count() {
    return answered.known().orElse(all.known().orElse(0));
  }

  /** Whether shares are shares of those who answered. */
  public boolean isOfAnswered() {
    return answered.isShown();
  }
}
