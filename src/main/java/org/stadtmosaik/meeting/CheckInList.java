package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a phone at the door is told.
 *
 * @param from since when there is a list
 * @param until when the phone lets go of it
 * @param guests none unless the list is open
 * @param done marks that need not be sent again
 */
public record CheckInList(
    CheckInPhase phase,
    MeetingView meeting,
    Instant now,
    Instant from,
    Instant until,
    List<CheckInGuest> guests,
    List<UUID> done) {}
