package org.stadtmosaik.operation;

import java.time.Instant;

/**
 * A failed attempt of a job.
 *
 * @param failure the kind of exception; what it said may be somebody's and is in the log
 * @param attempt 1 for the first in a row
 * @param reference under which the log has it
 */
public record JobFailure(String job, Instant at, String failure, int attempt, String reference) {}
