package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.shared.NotFoundException;

/** All registrations of a meeting, and whose turn it is. */
final class Line {

  private final Map<MeetingMode, Places> places;
  private final Instant starts;
  private final Map<UUID, Entry> entries = new HashMap<>();

  Line(Map<MeetingMode, Places> places, Instant starts, Collection<Entry> all) {
    this.places = places;
    this.starts = starts;
    all.forEach(entry -> entries.put(entry.id(), endingByStart(entry)));
  }

  Entry get(UUID id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new NotFoundException();
    }
    return entry;
  }

  void put(Entry entry) {
    entries.put(entry.id(), entry);
  }

  /** In the order of arrival. */
  Stream<Entry> all() {
    return entries.values().stream().sorted(Comparator.comparingInt(Entry::number));
  }

  /** Those who wait, in the order of arrival. */
  List<Entry> waiting(MeetingMode mode) {
    return all().filter(entry -> entry.mode() == mode && entry.waits()).toList();
  }

  /** One number is never used twice, as nobody is ever removed. */
  int nextNumber() {
    return entries.values().stream().mapToInt(Entry::number).max().orElse(0) + 1;
  }

  Places places(MeetingMode mode) {
    return places.getOrDefault(mode, Places.NONE);
  }

  /** What is not taken, whoever waits. */
  Room room(MeetingMode mode) {
    return new Room(
        places(mode),
        entries.values().stream().filter(entry -> entry.mode() == mode && entry.holds()).toList());
  }

  /** What is left for somebody at the end of the line. */
  Room roomBehind(MeetingMode mode, Instant now) {
    Room room = room(mode);
    waiting(mode).forEach(entry -> keep(room, entry, now));
    return room;
  }

  boolean isNear(Instant now) {
    return !now.isBefore(starts.minus(WaitingList.NEAR));
  }

  /** Ends the offers whose time is over, and lets those move up whose turn it is. */
  void settle(Instant now) {
    entries.replaceAll(
        (_, entry) -> entry.isLate(now) ? entry.become(RegistrationState.EXPIRED) : entry);
    if (now.isBefore(starts)) {
      for (MeetingMode mode : MeetingMode.values()) {
        moveUp(mode, now);
      }
    }
  }

  private void moveUp(MeetingMode mode, Instant now) {
    Room room = room(mode);
    for (Entry entry : waiting(mode)) {
      if (entry.people() <= room.free(entry.contingent())) {
        Entry moved = granted(entry, now);
        put(moved);
        room.take(moved);
      } else {
        keep(room, entry, now);
      }
    }
  }

  /** A place, or the offer of one. */
  Entry granted(Entry entry, Instant now) {
    return isNear(now)
        ? entry.become(RegistrationState.CONFIRMED)
        : entry.offered(now.plus(WaitingList.OFFER));
  }

  /** Who is more people than there are places at all keeps nobody waiting. */
  private void keep(Room room, Entry entry, Instant now) {
    if (!isNear(now) && places(entry.mode()).couldHold(entry.people())) {
      room.keepFor(entry);
    }
  }

  /** The meeting may have been moved to an earlier time since the offer was made. */
  private Entry endingByStart(Entry entry) {
    return entry.offeredUntil() != null && entry.offeredUntil().isAfter(starts)
        ? entry.offered(starts)
        : entry;
  }
}
