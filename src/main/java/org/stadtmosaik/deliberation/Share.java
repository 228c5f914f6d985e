package org.stadtmosaik.deliberation;

import java.util.List;

/** A part of a whole, compared without rounding. */
record Share(int part, int whole) implements Comparable<Share> {

  @Override
  public int compareTo(Share other) {
    return Long.compare((long) part * other.whole, (long) other.part * whole);
  }

  /** By the smallest, among equals by the next, and so on: more is better. */
  static int leximin(List<Share> these, List<Share> those) {
    List<Share> left = these.stream().sorted().toList();
    List<Share> right = those.stream().sorted().toList();
    for (int i = 0; i < left.size(); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
