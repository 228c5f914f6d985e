package org.stadtmosaik.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMode;

/** A meeting to which anything happens in any order, each time as it would come from a database. */
final class RandomMeeting {

  private static final int OPERATIONS = 11;

  final Map<UUID, Entry> stored = new LinkedHashMap<>();
  final Map<MeetingMode, Places> places = new EnumMap<>(MeetingMode.class);
  final List<UUID> contingents = List.of(new UUID(0, 1), new UUID(0, 2));
  final List<String> history = new ArrayList<>();
  Instant starts = Instant.parse("2027-03-28T17:00:00Z");
  Instant now;

  /** Of what happened last: whether the line was overruled, and how it was before. */
  boolean overruled;

  Map<UUID, Entry> previous = Map.of();

  private final Random random;

  RandomMeeting(long seed) {
    random = new Random(seed);
    // Some are followed to their end, others only while it is far away.
    now = starts.minus(Duration.ofHours(1 + random.nextInt(240)));
    for (MeetingMode mode : MeetingMode.values()) {
      places.put(mode, somePlaces());
    }
  }

  private Places somePlaces() {
    int total = random.nextInt(13);
    Map<UUID, Integer> reserved = new HashMap<>();
    int left = total;
    for (UUID contingent : contingents) {
      if (random.nextBoolean()) {
        int part = random.nextInt(left + 1);
        reserved.put(contingent, part);
        left -= part;
      }
    }
    return new Places(random.nextInt(20) == 0 ? null : total, reserved);
  }

  void step() {
    previous = Map.copyOf(stored);
    overruled = false;
    UUID one = anyone();
    switch (random.nextInt(OPERATIONS)) {
      case 0, 1, 2 -> arrive();
      case 3 -> does("accept", list -> list.accept(one, now));
      case 4 -> does("decline", list -> list.decline(one, now));
      case 5 -> does("cancel", list -> list.cancel(one, now));
      case 6 -> does("resize", list -> list.resize(one, 1 + random.nextInt(5), now));
      case 7 -> does("change", list -> list.change(one, mode(), now));
      case 8 -> prefer(one);
      case 9 -> pass();
      default -> rearrange();
    }
  }

  private void arrive() {
    MeetingMode mode = mode();
    int people = 1 + random.nextInt(5);
    UUID contingent = random.nextInt(3) == 0 ? contingents.get(random.nextInt(2)) : null;
    UUID id = new UUID(1, stored.size());
    boolean could = list().couldHold(mode, people);
    if (could && now.isBefore(starts)) {
      does("arrive " + people, list -> list.arrive(id, mode, people, contingent, now));
    }
  }

  private void prefer(UUID one) {
    if (random.nextInt(4) == 0 && now.isBefore(starts)) {
      overruled = true;
      boolean offer = random.nextBoolean();
      does("prefer", list -> list.prefer(one, offer, now));
    }
  }

  private void pass() {
    now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 30)));
    history.add("now " + now);
    does("settle", list -> settled(list));
  }

  /** Staff move the meeting, or say anew how many places there are. */
  private void rearrange() {
    switch (random.nextInt(6)) {
      case 0 -> starts = starts.plus(Duration.ofHours(random.nextInt(100) - 50L));
      case 1 -> places.put(mode(), somePlaces());
      default -> {
        return;
      }
    }
    history.add("rearranged " + starts + " " + places);
    does("settle", list -> settled(list));
  }

  private @Nullable Entry settled(WaitingList list) {
    list.settle(now);
    return null;
  }

  private void does(String what, Function<WaitingList, @Nullable Entry> doing) {
    if (stored.isEmpty() && !what.startsWith("arrive") && !what.equals("settle")) {
      return;
    }
    WaitingList list = list();
    Entry result = doing.apply(list);
    list.changed().forEach(entry -> stored.put(entry.id(), entry));
    history.add(what + " -> " + result);
  }

  private WaitingList list() {
    return new WaitingList(places, starts, stored.values());
  }

  private UUID anyone() {
    return new UUID(1, stored.isEmpty() ? 0 : random.nextInt(stored.size()));
  }

  private MeetingMode mode() {
    return MeetingMode.values()[random.nextInt(2)];
  }
}
