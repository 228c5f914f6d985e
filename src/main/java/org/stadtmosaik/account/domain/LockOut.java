package org.stadtmosaik.account.domain;

import java.time.Duration;
import java.util.Optional;

/** How long an account is locked: 15 minutes after ten failures, twice as long after ten more. */
final class LockOut {

  private static final int ATTEMPTS = 10;
  private static final Duration FIRST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 6;

  private LockOut() {}

  /**
   * @param failures in a row
   * @return the pause that begins with this failure, at most 16 hours
   */
  static Optional<Duration> after(int failures) {
    if (failures == 0 || failures % ATTEMPTS != 0) {
      return Optional.empty();
    }
    int doublings = Math.min(failures / ATTEMPTS - 1, MOST_DOUBLINGS);
    return Optional.of(FIRST.multipliedBy(1L << doublings));
  }
}
