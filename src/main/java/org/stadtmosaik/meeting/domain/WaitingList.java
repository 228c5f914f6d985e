package org.stadtmosaik.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.Standing;

/**
 * Who has a place at a meeting and who waits for one. The rules, which the page states too:
 *
 * <ul>
 *   <li>Places are counted in people. Who signs up together gets all places or waits together.
 *   <li>Nobody is overtaken: places that are too few for the first in line are kept for them.
 *   <li>A place that becomes free is offered, for {@link #OFFER}; until the answer it is taken.
 *   <li>In the last {@link #NEAR} there is no time for that: a free place is given at once, to the
 *       first in line for whom it is enough.
 *   <li>When the meeting has begun, nobody moves up any more.
 * </ul>
 */
public final class WaitingList {

  /** How long an offer stands. */
  public static final Duration OFFER = Duration.ofHours(24);

  /** Before the start; longer than an offer, so that each of them stands for its whole time. */
  public static final Duration NEAR = Duration.ofHours(48);

  private final Line line;
  private final Map<UUID, Entry> before;

  /**
   * @param places of each way to take part; one that is missing has none
   * @param entries all registrations of the meeting, in any order, those that are over too
   */
  public WaitingList(Map<MeetingMode, Places> places, Instant starts, Collection<Entry> entries) {
    line = new Line(places, starts, entries);
    before = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  /** As it is now. */
  public Entry get(UUID id) {
    return line.get(id);
  }

  /** Those that are new or have become something else, in the order of arrival. */
  public List<Entry> changed() {
    return line.all().filter(entry -> !entry.equals(before.get(entry.id()))).toList();
  }

  /** Whether so many people could ever take part in this way together. */
  public boolean couldHold(MeetingMode mode, int people) {
    return line.places(mode).couldHold(people);
  }

  /** So many people would get a place at once if they came now. */
  public int free(MeetingMode mode, @Nullable UUID contingent, Instant now) {
    return line.roomBehind(mode, now).free(contingent);
  }

  /** Puts somebody at the end of the line; if it is their turn, they have a place at once. */
  public Entry arrive(
      UUID id, MeetingMode mode, int people, @Nullable UUID contingent, Instant now) {
    line.settle(now);
    RegistrationState state =
        people <= free(mode, contingent, now)
            ? RegistrationState.CONFIRMED
            : RegistrationState.WAITING;
    line.put(new Entry(id, line.nextNumber(), mode, people, contingent, state, null));
    return get(id);
  }

  /** Takes an offer; whoever comes too late has lost it. */
  public Entry accept(UUID id, Instant now) {
    line.settle(now);
    return turn(get(id), RegistrationState.CONFIRMED, get(id).isOffered(), now);
  }

  /** Turns an offer down. */
  public Entry decline(UUID id, Instant now) {
    line.settle(now);
    return turn(get(id), RegistrationState.DECLINED, get(id).isOffered(), now);
  }

  /** Takes a registration back, whatever it has. */
  public Entry cancel(UUID id, Instant now) {
    line.settle(now);
    return turn(get(id), RegistrationState.CANCELLED, !get(id).state().isOver(), now);
  }

  /** Ends the offers whose time is over, and lets those move up whose turn it is. */
  public void settle(Instant now) {
    line.settle(now);
  }

  /**
   * More or fewer people come; the place in line stays.
   *
   * @return the entry as it was if there are not so many places
   */
  public Entry resize(UUID id, int people, Instant now) {
    line.settle(now);
    Entry entry = get(id);
    boolean fits =
        entry.holds()
            ? people - entry.people() <= Math.max(0, free(entry.mode(), entry.contingent(), now))
            : entry.waits() && couldHold(entry.mode(), people);
    if (fits) {
      line.put(entry.sized(people));
      line.settle(now);
    }
    return get(id);
  }

  /**
   * Takes part in the other way, if there is room now; in line they would stand at the end there.
   *
   * @return the entry as it was if there is no room
   */
  public Entry change(UUID id, MeetingMode mode, Instant now) {
    line.settle(now);
    Entry entry = get(id);
    boolean fits =
        entry.mode() != mode
            && !entry.state().isOver()
            && entry.people() <= free(mode, entry.contingent(), now);
    return turn(fits ? entry.in(mode) : entry, RegistrationState.CONFIRMED, fits, now);
  }

  /**
   * Gives somebody a place or an offer, whoever waits before them: also a reserved place, never one
   * that does not exist.
   *
   * @return the entry as it was if there is no room
   */
  public Entry prefer(UUID id, boolean offer, Instant now) {
    line.settle(now);
    Entry entry = get(id);
    boolean better = offer ? !entry.holds() : entry.state() != RegistrationState.CONFIRMED;
    if (better && (entry.holds() || entry.people() <= line.room(entry.mode()).left())) {
      line.put(offer ? line.granted(entry, now) : entry.become(RegistrationState.CONFIRMED));
    }
    return get(id);
  }

  /** Why somebody waits. */
  public Standing standing(UUID id, Instant now) {
    Entry entry = get(id);
    List<Entry> ahead =
        line.waiting(entry.mode()).stream()
            .takeWhile(other -> other.number() < entry.number())
            .toList();
    return new Standing(
        ahead.size() + 1,
        ahead.stream().mapToInt(Entry::people).sum(),
        line.room(entry.mode()).unkept(entry.contingent()),
        line.isNear(now));
  }

  private Entry turn(Entry entry, RegistrationState next, boolean allowed, Instant now) {
    if (allowed) {
      line.put(entry.become(next));
      line.settle(now);
    }
    return get(entry.id());
  }
}
