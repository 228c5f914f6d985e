package org.stadtmosaik.idea.listing;

import java.util.Locale;

/**
 * A figure that orders ideas, in SQL.
 *
 * @param shown as it stands in a place
 * @param column by which ideas are ordered
 * @param asked what the column is compared with
 * @param id the idea's id, in the index that has the order
 * @param descending whether the highest comes first, and the latest among equals
 */
record Figure(
    String shown, String column, String asked, String id, boolean descending, boolean whole) {

  private static final String EPOCH = "TIMESTAMP'1970-01-01 00:00:00'";

  static final Figure NEWEST =
      new Figure(
          "TIMESTAMPDIFF(MICROSECOND, " + EPOCH + ", i.submitted_at)",
          "i.submitted_at",
          EPOCH + " + INTERVAL :figure MICROSECOND",
          "i.id",
          true,
          true);

  static final Figure SUPPORTS =
      new Figure("i.supports", "i.supports", ":figure", "i.id", true, true);

  static final Figure VOICES = new Figure("i.voices", "i.voices", ":figure", "i.id", false, true);

  static Figure ofScore(String column) {
    return new Figure(column, column, ":figure", "s.idea_id", true, false);
  }

  /** What lies behind a place; said twice, so that the index is read from there on. */
  String beyond() {
    String sign = descending ? "<" : ">";
    return " AND %1$s %3$s= %2$s AND (%1$s %3$s %2$s OR %4$s %3$s :id)"
        .formatted(column, asked, sign, id);
  }

  String order() {
    String direction = descending ? " DESC" : "";
    return column + direction + ", " + id + direction;
  }

  /** A figure as the database is asked for it. */
  Number value(String written) {
    try {
      return whole ? (Number) Long.valueOf(written) : (Number) Double.valueOf(written);
    } catch (NumberFormatException e) {
      // Somebody's own invention: as far down the list as can be.
      return descending
          ? (Number) Long.valueOf(Integer.MIN_VALUE)
          : Long.valueOf(Integer.MAX_VALUE);
    }
  }

  String written(String read) {
    return read.toLowerCase(Locale.ROOT);
  }
}
