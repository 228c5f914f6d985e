package org.stadtmosaik.idea.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * How many ideas long lists have, for half a minute: of a hundred thousand nobody misses the last
 * one, and counting them takes longer than reading a page of them.
 */
@Component
class ListCounts {

  /** Lists of up to so many are counted each time. */
  private static final int SHORT = 1000;

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST = 500;

  private final Clock clock;
  private final Map<Object, Known> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
          return size() > MOST;
        }
      };

  ListCounts(Clock clock) {
    this.clock = clock;
  }

  private record Known(long count, Instant until) {}

  long of(Object list, LongSupplier counting) {
    Instant now = clock.instant();
    synchronized (counts) {
      Known known = counts.get(list);
      if (known != null && now.isBefore(known.until())) {
        return known.count();
      }
    }
    long count = counting.getAsLong();
    if (count > SHORT) {
      synchronized (counts) {
        counts.put(list, new Known(count, now.plus(KEPT)));
      }
    }
    return count;
  }
}
