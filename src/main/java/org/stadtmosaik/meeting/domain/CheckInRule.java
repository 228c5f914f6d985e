package org.stadtmosaik.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import org.stadtmosaik.meeting.CheckInMark;
import org.stadtmosaik.meeting.CheckInPhase;
import org.stadtmosaik.meeting.MeetingSummary;

/** What counts at the door, and how long. {@code frontend/checkin/model.ts} merges the same way. */
public final class CheckInRule {

  /** So long before it begins, who comes may lie on a phone. */
  public static final Duration BEFORE = Duration.ofHours(24);

  /** People stay, and tables are put away. */
  public static final Duration AFTER = Duration.ofHours(2);

  /** A phone may find a network only days later; what it tells then names nobody. */
  public static final Duration LATE = Duration.ofDays(14);

  private CheckInRule() {}

  public static Instant from(MeetingSummary meeting) {
    return meeting.begins().minus(BEFORE);
  }

  public static Instant until(MeetingSummary meeting) {
    return meeting.isOver().plus(AFTER);
  }

  public static CheckInPhase phase(MeetingSummary meeting, Instant now) {
    if (meeting.isCancelled()) {
      return CheckInPhase.CANCELLED;
    }
    if (now.isBefore(from(meeting))) {
      return CheckInPhase.EARLY;
    }
    return now.isBefore(until(meeting)) ? CheckInPhase.OPEN : CheckInPhase.OVER;
  }

  /** Whether marks are still counted. */
  public static boolean counts(MeetingSummary meeting, Instant now) {
    return !now.isBefore(from(meeting)) && now.isBefore(until(meeting).plus(LATE));
  }

  /**
   * How many have come after this mark. One that rests on the count that there is sets it, also
   * back after a wrong tap. One that rests on another count comes from a phone that did not know
   * what others did meanwhile: then nobody is sent home again whom somebody has let in.
   *
   * @param current how many have come
   * @param people how many are signed up
   */
  public static int merged(int current, CheckInMark mark, int people) {
    int here = Math.clamp(mark.here(), 0, people);
    return current == mark.before() ? here : Math.max(current, here);
  }
}
