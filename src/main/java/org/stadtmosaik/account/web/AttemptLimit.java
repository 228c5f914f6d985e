package org.stadtmosaik.account.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.TooManyAttemptsException;

/**
 * Lets an address try {@value #PER_MINUTE} recovery codes in a clock minute. Counted in memory and
 * forgotten with the minute: a restart starts at none, and each node counts for itself. With 100
 * bits to a code this only keeps the noise down.
 */
@Component
class AttemptLimit {

  static final int PER_MINUTE = 10;

  private final Clock clock;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
  private long minute;

  AttemptLimit(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @throws TooManyAttemptsException if it is one too many
   */
  void count(String address) {
    forgetLastMinute();
    if (attempts.merge(address, 1, Integer::sum) > PER_MINUTE) {
      throw new TooManyAttemptsException();
    }
  }

  private synchronized void forgetLastMinute() {
    long now = clock.instant().getEpochSecond() / 60;
    if (now != minute) {
      attempts.clear();
      minute = now;
    }
  }
}
