package org.stadtmosaik.meeting.ical;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From whom to whom an event is sent. Each person is invited alone: no attendee learns of another.
 *
 * @param attendeeName as they gave it, if they did
 * @param accepted whether they have a place, rather than that they might come
 * @param sent when it was written
 */
public record Invitation(
    Organizer organizer,
    @Nullable String attendeeName,
    String attendeeAddress,
    boolean accepted,
    Instant sent) {}
