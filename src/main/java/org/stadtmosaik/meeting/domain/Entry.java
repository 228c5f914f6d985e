package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationState;

/**
 * A registration as the waiting list sees it.
 *
 * @param number in the order of arrival
 * @param people who come together
 * @param contingent whose reserved places they may use, if any
 * @param offeredUntil until when an offer stands
 */
public record Entry(
    UUID id,
    int number,
    MeetingMode mode,
    int people,
    @Nullable UUID contingent,
    RegistrationState state,
    @Nullable Instant offeredUntil) {

  Entry become(RegistrationState next) {
    return new Entry(id, number, mode, people, contingent, next, null);
  }

  Entry offered(Instant until) {
    return new Entry(id, number, mode, people, contingent, RegistrationState.OFFERED, until);
  }

  Entry sized(int newPeople) {
    return new Entry(id, number, mode, newPeople, contingent, state, offeredUntil);
  }

  Entry in(MeetingMode other) {
    return new Entry(id, number, other, people, contingent, state, offeredUntil);
  }

  boolean isOffered() {
    return state == RegistrationState.OFFERED;
  }

  boolean waits() {
    return state == RegistrationState.WAITING;
  }

  boolean holds() {
    return state.holds();
  }

  /** Whether the time for answering an offer is over. */
  boolean isLate(Instant now) {
    return isOffered() && offeredUntil != null && !now.isBefore(offeredUntil);
  }
}
