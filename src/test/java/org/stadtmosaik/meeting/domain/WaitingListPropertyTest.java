package org.stadtmosaik.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationState;

/**
 * Whatever happens in whatever order: places are never exceeded, the order is kept, nobody is lost.
 * What must hold is said here in words of its own, without the waiting list's arithmetic.
 */
class WaitingListPropertyTest {

  private static final int MEETINGS = 3_000;
  private static final int STEPS = 60;

  private static final Map<RegistrationState, Set<RegistrationState>> STEPS_ALLOWED =
      Map.of(
          RegistrationState.WAITING,
          Set.of(
              RegistrationState.OFFERED, RegistrationState.CONFIRMED, RegistrationState.CANCELLED),
          RegistrationState.OFFERED,
          Set.of(
              RegistrationState.CONFIRMED,
              RegistrationState.EXPIRED,
              RegistrationState.DECLINED,
              RegistrationState.CANCELLED),
          RegistrationState.CONFIRMED,
          Set.of(RegistrationState.CANCELLED),
          RegistrationState.EXPIRED,
          Set.of(),
          RegistrationState.DECLINED,
          Set.of(),
          RegistrationState.CANCELLED,
          Set.of());

  @Test
  void holdsInAnyOrderOfEvents() {
    for (long seed = 0; seed < MEETINGS; seed++) {
      RandomMeeting meeting = new RandomMeeting(seed);
      for (int step = 0; step < STEPS; step++) {
        meeting.step();
        try {
          check(meeting);
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + "\n" + String.join("\n", meeting.history), e);
        }
      }
    }
  }

  private static void check(RandomMeeting meeting) {
    nobodyIsLost(meeting);
    for (MeetingMode mode : MeetingMode.values()) {
      placesAreNotExceeded(meeting, mode);
      if (meeting.now.isBefore(meeting.starts)) {
        nobodyWaitsInVain(meeting, mode);
      }
      if (!meeting.overruled) {
        orderIsKept(meeting, mode);
      }
    }
    offersStandForAWhile(meeting);
  }

  private static void nobodyIsLost(RandomMeeting meeting) {
    List<Integer> numbers = meeting.stored.values().stream().map(Entry::number).sorted().toList();
    assertThat(new TreeSet<>(numbers)).hasSameSizeAs(numbers);
    meeting.previous.forEach((id, before) -> {
      Entry after = meeting.stored.get(id);
      assertThat(after).isNotNull();
      assertThat(after.number()).isEqualTo(before.number());
      assertThat(after.contingent()).isEqualTo(before.contingent());
      if (after.state() != before.state() && !meeting.overruled) {
        assertThat(STEPS_ALLOWED.get(before.state())).contains(after.state());
      }
    });
  }

  private static void placesAreNotExceeded(RandomMeeting meeting, MeetingMode mode) {
    Integer total = meeting.places.get(mode).total();
    if (total != null) {
      // Nobody is sent away when staff make the room smaller; then nobody comes in either.
      assertThat(people(holding(meeting.stored, mode)))
          .isLessThanOrEqualTo(Math.max(total, people(holding(meeting.previous, mode))));
    }
  }

  /** Without what is kept for others. */
  private static int freeFor(RandomMeeting meeting, Entry entry, Map<UUID, Entry> now) {
    Places places = meeting.places.get(entry.mode());
    if (places.total() == null) {
      return Integer.MAX_VALUE;
    }
    int free = places.total() - people(holding(now, entry.mode()));
    for (Map.Entry<UUID, Integer> reserve : places.reserved().entrySet()) {
      if (!reserve.getKey().equals(entry.contingent())) {
        free -= Math.max(0, reserve.getValue() - inside(now, entry.mode(), reserve.getKey()));
      }
    }
    return free;
  }

  private static void nobodyWaitsInVain(RandomMeeting meeting, MeetingMode mode) {
    List<Entry> waiting = waiting(meeting, mode).toList();
    boolean near = near(meeting);
    for (int i = 0; i < waiting.size(); i++) {
      Entry entry = waiting.get(i);
      boolean first =
          waiting.subList(0, i).stream().noneMatch(other -> couldEverCome(meeting, other));
      if (near || first) {
        assertThat(entry.people()).isGreaterThan(freeFor(meeting, entry, meeting.stored));
      }
    }
  }

  private static void orderIsKept(RandomMeeting meeting, MeetingMode mode) {
    List<Entry> moves =
        meeting.stored.values().stream()
            .filter(entry -> entry.mode() == mode && entry.holds() && !heldBefore(meeting, entry))
            .toList();
    if (near(meeting)) {
      assertThat(moves).allMatch(entry -> entry.state() == RegistrationState.CONFIRMED);
      return;
    }
    moves.forEach(moved ->
        assertThat(
                waiting(meeting, mode)
                    .filter(other -> other.number() < moved.number())
                    .filter(other -> couldEverCome(meeting, other))
                    .filter(other -> wantsTheSame(meeting, other, moved)))
            .isEmpty());
  }

  /** Who came into reserved places of their own took nothing from anybody else. */
  private static boolean wantsTheSame(RandomMeeting meeting, Entry waiting, Entry moved) {
    if (moved.contingent() == null || moved.contingent().equals(waiting.contingent())) {
      return true;
    }
    int reserved = meeting.places.get(moved.mode()).reserved().getOrDefault(moved.contingent(), 0);
    return inside(meeting.stored, moved.mode(), moved.contingent()) > reserved;
  }

  private static void offersStandForAWhile(RandomMeeting meeting) {
    for (Entry entry : meeting.stored.values()) {
      if (entry.state() == RegistrationState.OFFERED) {
        assertThat(entry.offeredUntil()).isBeforeOrEqualTo(meeting.starts);
        if (!wasOffered(meeting, entry) && !near(meeting)) {
          assertThat(entry.offeredUntil()).isEqualTo(meeting.now.plus(Duration.ofHours(24)));
        }
      } else {
        assertThat(entry.offeredUntil()).isNull();
      }
    }
  }

  private static boolean wasOffered(RandomMeeting meeting, Entry entry) {
    Entry before = meeting.previous.get(entry.id());
    return before != null && before.state() == RegistrationState.OFFERED;
  }

  private static boolean near(RandomMeeting meeting) {
    return !meeting.now.isBefore(meeting.starts.minus(Duration.ofHours(48)));
  }

  private static boolean heldBefore(RandomMeeting meeting, Entry entry) {
    Entry before = meeting.previous.get(entry.id());
    return before != null && before.holds() && before.mode() == entry.mode();
  }

  private static boolean couldEverCome(RandomMeeting meeting, Entry entry) {
    Integer total = meeting.places.get(entry.mode()).total();
    return total == null || entry.people() <= total;
  }

  private static Stream<Entry> waiting(RandomMeeting meeting, MeetingMode mode) {
    return meeting.stored.values().stream()
        .filter(entry -> entry.mode() == mode && entry.state() == RegistrationState.WAITING)
        .sorted(java.util.Comparator.comparingInt(Entry::number));
  }

  private static List<Entry> holding(Map<UUID, Entry> entries, MeetingMode mode) {
    return entries.values().stream()
        .filter(entry -> entry.mode() == mode && entry.holds())
        .collect(Collectors.toList());
  }

  private static int inside(Map<UUID, Entry> entries, MeetingMode mode, UUID contingent) {
    return people(
        holding(entries, mode).stream()
            .filter(entry -> contingent.equals(entry.contingent()))
            .toList());
  }

  private static int people(List<Entry> entries) {
    return entries.stream().mapToInt(Entry::people).sum();
  }
}
