package org.stadtmosaik.account.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets by key, at most {@value #MOST}; past that the one that was not asked for longest is
 * forgotten, so a flood of made-up devices takes no memory.
 */
final class Buckets {

  static final int MOST = 20_000;

  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  Buckets(Clock clock) {
    this.time = new ClockMeter(clock);
  }

  synchronized Bucket of(String key, Kind.Pace pace) {
    return buckets.computeIfAbsent(key, _ -> bucket(pace));
  }

  synchronized int size() {
    return buckets.size();
  }

  private Bucket bucket(Kind.Pace pace) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(pace.atOnce()).refillGreedy(1, pace.each()))
        .withCustomTimePrecision(time)
        .build();
  }

  private record ClockMeter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
