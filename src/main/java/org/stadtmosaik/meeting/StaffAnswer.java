package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.List;

/**
 * An answer as staff see it.
 *
 * @param likeness other answers that may be the same person's
 */
public record StaffAnswer(
    AnswerId id, PollAnswer says, Channel channel, Instant answered, List<AnswerId> likeness) {}
