package org.stadtmosaik.commune.tile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tiles in memory, up to a number of bytes; what was not wanted for longest goes first. */
final class TileCache {

  private static final Duration FRESH = Duration.ofDays(1);

  /** What an entry takes beside its picture, about. */
  private static final int FRAME = 200;

  private record Entry(Tile tile, Instant since) {}

  private final long mostBytes;
  private final Clock clock;
  private final Map<TileAddress, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  TileCache(long mostBytes, Clock clock) {
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  synchronized Optional<Tile> get(TileAddress at) {
    Entry entry = entries.get(at);
    if (entry != null && entry.since().plus(FRESH).isBefore(clock.instant())) {
      remove(at);
      return Optional.empty();
    }
    return Optional.ofNullable(entry).map(Entry::tile);
  }

  synchronized void put(TileAddress at, Tile tile) {
    remove(at);
    entries.put(at, new Entry(tile, clock.instant()));
    bytes += weight(tile);
    Iterator<Entry> oldest = entries.values().iterator();
    while (bytes > mostBytes) {
      bytes -= weight(oldest.next().tile());
      oldest.remove();
    }
  }

  /** What it takes, never more than it may. */
  synchronized long bytes() {
    return bytes;
  }

  private void remove(TileAddress at) {
    Entry gone = entries.remove(at);
    if (gone != null) {
      bytes -= weight(gone.tile());
    }
  }

  private static int weight(Tile tile) {
    return tile.bytes().length + FRAME;
  }
}
