package org.stadtmosaik.idea.listing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that a figure orders: the figure and the id of the last idea that was seen.
 * Ideas that come or go before it do not shift what comes next.
 *
 * @param figure a number or a time, as the database writes it
 */
record ListPlace(String figure, UUID id) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(-?\\d{1,20}(?:\\.\\d{1,20})?(?:e-?\\d{1,3})?)_"
              + "([0-9a-f]{8}-[0-9a-f]{4}-[0-7][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})");

  /** A place as it stood in an address; empty if it is none. */
  static Optional<ListPlace> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    return parts.matches()
        ? Optional.of(new ListPlace(parts.group(1), UUID.fromString(parts.group(2))))
        : Optional.empty();
  }

  String written() {
    return figure + "_" + id;
  }
}
