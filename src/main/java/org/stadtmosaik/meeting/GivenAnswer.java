package org.stadtmosaik.meeting;

import java.time.Instant;

/**
 * An answer that was given, for whoever gave it.
 *
 * @param version to be named by whoever changes it
 */
public record GivenAnswer(AnswerId id, long version, PollAnswer says, Instant answered) {}
