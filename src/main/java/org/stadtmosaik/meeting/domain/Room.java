package org.stadtmosaik.meeting.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is free in one way of taking part, and for whom. A contingent's places are taken by its own
 * people first; more of them than were reserved take places that are for everybody. While nobody
 * may be overtaken, what somebody in line could use is kept from those behind them.
 */
final class Room {

  private final Places places;
  private final Map<UUID, Integer> within = new HashMap<>();
  private final Set<UUID> kept = new HashSet<>();
  private int outside;
  private boolean openKept;

  Room(Places places, Collection<Entry> holding) {
    this.places = places;
    holding.forEach(this::take);
  }

  /** So many more people of this contingent, or of none, may come now. */
  int free(@Nullable UUID contingent) {
    int open = openKept ? 0 : Math.max(0, open());
    int own = contingent == null || kept.contains(contingent) ? 0 : own(contingent);
    return saturated(open, Math.min(own, left()));
  }

  /** The same without regard to the line. */
  int unkept(@Nullable UUID contingent) {
    return saturated(
        Math.max(0, open()), contingent == null ? 0 : Math.min(own(contingent), left()));
  }

  /** So many people could still come if nothing were reserved. */
  int left() {
    return places.total() == null
        ? Integer.MAX_VALUE
        : Math.max(0, places.total() - outside - within.values().stream().mapToInt(it -> it).sum());
  }

  boolean couldHold(int people) {
    return places.couldHold(people);
  }

  void take(Entry entry) {
    if (entry.contingent() == null) {
      outside += entry.people();
    } else {
      within.merge(entry.contingent(), entry.people(), Integer::sum);
    }
  }

  /** Nobody behind them gets what they could use. */
  void keepFor(Entry entry) {
    openKept = true;
    if (entry.contingent() != null) {
      kept.add(entry.contingent());
    }
  }

  /** What is for everybody: all places but those that are reserved or taken. */
  private int open() {
    if (places.total() == null) {
      return Integer.MAX_VALUE;
    }
    int taken = outside;
    Set<UUID> contingents = new HashSet<>(places.reserved().keySet());
    contingents.addAll(within.keySet());
    for (UUID contingent : contingents) {
      taken +=
          Math.max(
              places.reserved().getOrDefault(contingent, 0), within.getOrDefault(contingent, 0));
    }
    return places.total() - taken;
  }

  private int own(UUID contingent) {
    return Math.max(
        0, places.reserved().getOrDefault(contingent, 0) - within.getOrDefault(contingent, 0));
  }

  private static int saturated(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }
}
