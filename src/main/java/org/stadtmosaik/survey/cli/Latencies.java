package org.stadtmosaik.survey.cli;

import java.util.Arrays;

/** How long requests took, in nanoseconds; not for two threads at once. */
final class Latencies {

  private long[] values = new long[1024];
  private int size;

  void add(long nanoseconds) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = nanoseconds;
  }

  void addAll(Latencies others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }

  int count() {
    return size;
  }

  /** So much of them, from 0 to 1, took at most this many milliseconds. */
  double milliseconds(double share) {
    if (size == 0) {
      return 0;
    }
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted[Math.min(size - 1, (int) (share * size))] / 1e6;
  }
}
