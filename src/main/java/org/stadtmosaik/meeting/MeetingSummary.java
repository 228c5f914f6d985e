package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A meeting as lists have it.
 *
 * @param version to be named by whoever changes it
 * @param uid its name in calendars, which never changes
 * @param sequence how often it became something else for calendars
 * @param online whether one can take part from afar
 */
public record MeetingSummary(
    MeetingId id,
    String handle,
    CommuneId commune,
    ProjectId project,
    @Nullable PollId poll,
    @Nullable SeriesId series,
    long version,
    String uid,
    int sequence,
    LocalizedText title,
    ZoneId zone,
    MeetingTime time,
    @Nullable PlaceId place,
    boolean online,
    MeetingState state,
    Instant created) {

  public boolean isCancelled() {
    return state == MeetingState.CANCELLED;
  }

  /** The moment at which it begins. */
  public Instant begins() {
    return time.begins(zone);
  }

  /** The moment at which it is over. */
  public Instant isOver() {
    return time.isOver(zone);
  }

  /** Whether one can take part in this way; where nothing else is said, people meet somewhere. */
  public boolean offers(MeetingMode mode) {
    return mode == MeetingMode.ONLINE ? online : place != null || !online;
  }
}
