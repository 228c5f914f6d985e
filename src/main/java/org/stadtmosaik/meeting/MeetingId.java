package org.stadtmosaik.meeting;

import java.util.UUID;

/** A meeting, as the other rooms and the database know it; residents know its handle. */
public record MeetingId(UUID value) {}
