package org.stadtmosaik.meeting;

import java.util.UUID;

/** A date poll, as the other rooms and the database know it; residents know its handle. */
public record PollId(UUID value) {}
