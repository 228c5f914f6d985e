package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MinutesStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;

/** What was said at meetings: written by those who run them, read by everybody once published. */
@Service
@Transactional(readOnly = true)
public class Minutes {

  public static final int LONGEST = 20_000;

  private final MinutesStore store;
  private final MeetingAccess access;
  private final AuditLog audit;
  private final Clock clock;

  Minutes(MinutesStore store, MeetingAccess access, AuditLog audit, Clock clock) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** For everybody who may see the meeting; empty unless they are published. */
  public Optional<LocalizedText> published(MeetingId id) {
    return store
        .of(id)
        .filter(minutes -> minutes.state() == MinutesState.PUBLISHED)
        .map(MeetingMinutes::text);
  }

  /** As far as they are, for all staff of the commune. */
  public MeetingMinutes of(Actor actor, MeetingId id) {
    access.read(actor, id);
    return store.of(id).orElse(MeetingMinutes.NONE);
  }

  /**
   * Keeps what was written; published minutes stay published, and everybody reads the new text.
   *
   * @param before what the writer had seen, so that two of them do not undo each other's work
   * @throws ConflictException if there is another text by now
   */
  @Transactional
  public MeetingMinutes write(
      Actor actor, MeetingId id, @Nullable LocalizedText before, LocalizedText text) {
    MeetingRow meeting = access.change(actor, id);
    require(text);
    MeetingMinutes now = store.of(id).orElse(MeetingMinutes.NONE);
    if (text.equals(now.text())) {
      return now;
    }
    if (now.text() != null && !now.text().equals(before)) {
      throw new ConflictException("meetingstaff.minutes.changed");
    }
    MinutesState state = now.state() == MinutesState.NONE ? MinutesState.DRAFT : now.state();
    return put(actor, meeting, new MeetingMinutes(state, text), "meeting.minutesWritten");
  }

  /**
   * Lets everybody read them.
   *
   * @throws ConflictException if there are none, or the meeting has not begun
   */
  @Transactional
  public MeetingMinutes publish(Actor actor, MeetingId id) {
    MeetingRow meeting = access.change(actor, id);
    MeetingMinutes now = store.of(id).orElse(MeetingMinutes.NONE);
    if (now.state() == MinutesState.PUBLISHED) {
      return now;
    }
    if (now.text() == null || clock.instant().isBefore(meeting.begins())) {
      throw new ConflictException("meetingstaff.minutes.notYet");
    }
    MeetingMinutes published = new MeetingMinutes(MinutesState.PUBLISHED, now.text());
    return put(actor, meeting, published, "meeting.minutesPublished");
  }

  /** Takes them back: staff read them, nobody else. */
  @Transactional
  public MeetingMinutes withdraw(Actor actor, MeetingId id) {
    MeetingRow meeting = access.change(actor, id);
    MeetingMinutes now = store.of(id).orElse(MeetingMinutes.NONE);
    return now.state() == MinutesState.PUBLISHED
        ? put(
            actor,
            meeting,
            new MeetingMinutes(MinutesState.DRAFT, now.text()),
            "meeting.minutesWithdrawn")
        : now;
  }

  private MeetingMinutes put(
      Actor actor, MeetingRow meeting, MeetingMinutes minutes, String action) {
    store.put(new MeetingId(meeting.id()), minutes);
    audit.record(actor, meeting.commune(), action, "meeting:" + meeting.id(), Map.of());
    return minutes;
  }

  private static void require(LocalizedText text) {
    if (text.texts().values().stream().anyMatch(String::isBlank)) {
      throw new InvalidInputException("minutes", "meetingstaff.minutes.empty");
    }
    if (text.texts().values().stream().anyMatch(it -> it.length() > LONGEST)) {
      throw new InvalidInputException("minutes", "meetingstaff.minutes.long", LONGEST);
    }
  }
}
