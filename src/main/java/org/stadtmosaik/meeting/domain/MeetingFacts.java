package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * What messages and calendars say of a meeting.
 *
 * @param placeName where people meet, if they do
 * @param link sealed for this meeting
 * @param changed when anything about it last changed
 */
public record MeetingFacts(
    UUID id,
    String handle,
    CommuneId commune,
    ProjectId project,
    @Nullable UUID poll,
    String uid,
    int sequence,
    LocalizedText title,
    LocalizedText text,
    ZoneId zone,
    MeetingTime time,
    @Nullable LocalizedText placeName,
    @Nullable String placeAddress,
    boolean online,
    byte @Nullable [] link,
    boolean cancelled,
    @Nullable LocalizedText reason,
    long version,
    Instant created,
    Instant changed) {

  public Instant begins() {
    return time.begins(zone);
  }

  @Override
  public String toString() {
    return "meeting " + id;
  }
}
