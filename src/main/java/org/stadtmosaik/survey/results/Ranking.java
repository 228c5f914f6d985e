package org.stadtmosaik.survey.results;

import java.util.List;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What came out of a question that asked for an order.
 *
 * @param method by which the places are in order
 * @param places the best first
 */
public record Ranking(Method method, List<Place> places) {

  public Ranking {
    places = List.copyOf(places);
  }

  /** How a ranking is made of answers. */
  public enum Method {
    /**
     * Borda's count: the first of n options gets n − 1 points, the next n − 2, and so on; options
     * that were left out share what is left. The score is the mean of the points.
     */
    BORDA,
    /** How often an option was put first, because other counts are hidden. */
    FIRST_PLACES
  }

  /**
   * An option and where it stands.
   *
   * @param score by the method; more is better
   */
  public record Place(String code, LocalizedText label, double score) {}
}
