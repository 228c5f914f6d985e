package org.stadtmosaik.survey.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stadtmosaik.shared.Gzip;

/**
 * Pages that are written and packed once and given to everybody, for a minute: a commune may change
 * its name or colour meanwhile.
 *
 * @param <K> what makes two pages the same
 */
final class KeptPages<K> {

  private static final Duration FRESH = Duration.ofMinutes(1);

  /**
   * Pages are some 8 kB; the address that was asked by is part of what makes them, so anybody may
   * ask for new ones.
   */
  private static final int MOST = 500;

  /**
   * @param packed with gzip (RFC 1952)
   */
  record Page(byte[] plain, byte[] packed, Instant made) {}

  private final Map<K, Page> pages = new ConcurrentHashMap<>();
  private final Clock clock;

  KeptPages(Clock clock) {
    this.clock = clock;
  }

  Page get(K key, Supplier<String> writing) {
    Instant now = clock.instant();
    Page known = pages.get(key);
    if (known != null && now.isBefore(known.made().plus(FRESH))) {
      return known;
    }
    byte[] plain = writing.get().getBytes(StandardCharsets.UTF_8);
    Page page = new Page(plain, Gzip.packed(plain), now);
    if (pages.size() >= MOST) {
      pages.clear();
    }
    pages.put(key, page);
    return page;
  }
}
