package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.meeting.domain.CheckInRule;
import org.stadtmosaik.meeting.domain.CheckInStore;
import org.stadtmosaik.meeting.domain.CheckInStore.Here;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * The list at the door. All staff of the commune may take it onto a phone from a day before the
 * meeting until two hours after it; who took it is in the log. What is tapped there counts once,
 * however often and from however many phones it comes.
 */
@Service
public class CheckIns {

  /** A phone that was offline all evening sends this many at once at most. */
  public static final int MOST_MARKS = 2_000;

  private final Meetings meetings;
  private final CheckInStore store;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  CheckIns(
      Meetings meetings,
      CheckInStore store,
      AuditLog audit,
      TransactionOperations transactions,
      Clock clock) {
    this.meetings = meetings;
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The meeting at whose door somebody stands. */
  public MeetingView meeting(Actor actor, String handle) {
    MeetingId id = store.meeting(handle).orElseThrow(NotFoundException::new);
    return meetings.ofStaff(actor, id);
  }

  /**
   * Takes in what was tapped, and gives the list as it is then.
   *
   * @param phone an id that the phone made for itself and this list
   * @param marks in the order in which they were made
   */
  public CheckInList sync(Actor actor, String handle, UUID phone, List<CheckInMark> marks) {
    if (marks.size() > MOST_MARKS) {
      throw new InvalidInputException("marks", "shell.api.unreadable");
    }
    MeetingView meeting = meeting(actor, handle);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!marks.isEmpty() && CheckInRule.counts(meeting.summary(), now)) {
      transactions.executeWithoutResult(_ -> take(meeting, marks, now));
    }
    CheckInPhase phase = CheckInRule.phase(meeting.summary(), now);
    if (phase == CheckInPhase.OPEN) {
      transactions.executeWithoutResult(_ -> remember(actor, meeting, phone, now));
    }
    return new CheckInList(
        phase,
        meeting,
        now,
        CheckInRule.from(meeting.summary()),
        CheckInRule.until(meeting.summary()),
        phase == CheckInPhase.OPEN ? store.guests(meeting.id()) : List.of(),
        marks.stream().map(CheckInMark::id).toList());
  }

  /** The list was taken off a phone. */
  public void removed(Actor actor, String handle, UUID phone) {
    store.removePhone(phone, meeting(actor, handle).id(), clock.instant());
  }

  /** Whether the list is open, and from when until when. */
  public CheckInList state(Actor actor, MeetingId id) {
    MeetingView meeting = meetings.ofStaff(actor, id);
    Instant now = clock.instant();
    return new CheckInList(
        CheckInRule.phase(meeting.summary(), now),
        meeting,
        now,
        CheckInRule.from(meeting.summary()),
        CheckInRule.until(meeting.summary()),
        List.of(),
        List.of());
  }

  /** On how many phones the list of a meeting lies, or lay until its time was over. */
  public int phones(Actor actor, MeetingId id) {
    return store.phones(meetings.ofStaff(actor, id).id());
  }

  // Marks of registrations that are not this meeting's are dropped; the phone is told they are
  // done, as it could do nothing about them.
  private void take(MeetingView meeting, List<CheckInMark> marks, Instant now) {
    Set<RegistrationId> ids = new LinkedHashSet<>();
    marks.forEach(mark -> ids.add(mark.registration()));
    Map<RegistrationId, Here> current = store.locked(meeting.id(), ids);
    Set<UUID> counted = store.counted(marks.stream().map(CheckInMark::id).toList());
    Map<RegistrationId, Here> changed = new LinkedHashMap<>();
    List<UUID> fresh = new ArrayList<>();
    for (CheckInMark mark : marks) {
      Here here = current.get(mark.registration());
      if (here != null && counted.add(mark.id())) {
        fresh.add(mark.id());
        Here then = after(here, mark, meeting, now);
        if (!then.equals(here)) {
          current.put(mark.registration(), then);
          changed.put(mark.registration(), then);
        }
      }
    }
    store.change(changed);
    store.count(meeting.id(), fresh, now);
  }

  private static Here after(Here here, CheckInMark mark, MeetingView meeting, Instant now) {
    int merged = CheckInRule.merged(here.here(), mark, here.people());
    return new Here(
        here.people(), merged, merged == 0 ? null : since(here.since(), mark, meeting, now));
  }

  /** When the first of them came; a phone's clock may be wrong. */
  private static Instant since(
      @Nullable Instant known, CheckInMark mark, MeetingView meeting, Instant now) {
    if (known != null) {
      return known;
    }
    Instant earliest = CheckInRule.from(meeting.summary());
    boolean believable = !mark.at().isBefore(earliest) && !mark.at().isAfter(now);
    return believable ? mark.at().truncatedTo(ChronoUnit.MICROS) : now;
  }

  private void remember(Actor actor, MeetingView meeting, UUID phone, Instant now) {
    if (actor instanceof Actor.Staff staff
        && store.addPhone(phone, meeting.id(), staff.id().value(), now)) {
      audit.record(
          actor,
          meeting.summary().commune(),
          "meeting.listTaken",
          "meeting:" + meeting.id().value(),
          Map.of());
    }
  }
}
