package org.stadtmosaik.survey.domain;

import java.util.Comparator;

/**
 * What a tally counts.
 *
 * @param split question by whose answers it is counted, or {@code ""}
 * @param list question, or row of a matrix; {@code ""} for all responses
 * @param value {@code ""} for all responses
 * @param group answer to the split question; {@code ""} for none, or without a split
 */
public record TallyKey(String split, String list, String value, String group)
    implements Comparable<TallyKey> {

  private static final Comparator<TallyKey> ORDER =
      Comparator.comparing(TallyKey::split)
          .thenComparing(TallyKey::list)
          .thenComparing(TallyKey::value)
          .thenComparing(TallyKey::group);

  @Override
  public int compareTo(TallyKey other) {
    return ORDER.compare(this, other);
  }
}
