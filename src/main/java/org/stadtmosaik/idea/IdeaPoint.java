package org.stadtmosaik.idea;

import org.stadtmosaik.shared.InvalidInputException;

/**
 * Where on the map an idea is about, in degrees of WGS 84, rounded to four decimals: about ten
 * metres, which is a crossing or a bench. More would only tell how well somebody's finger aims.
 */
public record IdeaPoint(double latitude, double longitude) {

  private static final double STEPS = 10_000;

  /**
   * @throws InvalidInputException if there is no such place on earth
   */
  public IdeaPoint {
    // Written so that what is no number is refused too.
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new InvalidInputException("point", "idea.error.pointOutside");
    }
    latitude = Math.round(latitude * STEPS) / STEPS;
    longitude = Math.round(longitude * STEPS) / STEPS;
  }
}
