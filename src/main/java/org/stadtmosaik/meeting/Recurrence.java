package org.stadtmosaik.meeting;

/**
 * How a series goes on. Each meeting begins at the same time of day by the clocks of its zone, also
 * when these are changed in between.
 *
 * @param every so many weeks, or months on the same weekday of the month (the second Tuesday)
 * @param times how many meetings in all
 */
public record Recurrence(Unit unit, int every, int times) {

  public static final int MOST_TIMES = 60;
  private static final int LONGEST_PAUSE = 12;

  /** What is counted. */
  public enum Unit {
    WEEKS,
    MONTHS
  }

  /**
   * @throws IllegalArgumentException if it never goes on, or too far
   */
  public Recurrence {
    if (every < 1 || every > LONGEST_PAUSE || times < 2 || times > MOST_TIMES) {
      throw new IllegalArgumentException("no series that anybody plans");
    }
  }
}
