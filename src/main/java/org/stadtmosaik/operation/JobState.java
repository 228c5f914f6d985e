package org.stadtmosaik.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Jobs of one name.
 *
 * @param name as the scheduler knows it
 * @param waiting how many there are; a recurring one is always one
 * @param running how many of them are being done
 * @param failing how many of them failed when they were last tried, and are tried again
 * @param next when the first of them is due
 * @param success when one of those that are there last went well; those that happen once are gone
 *     then
 */
public record JobState(
    String name,
    long waiting,
    long running,
    long failing,
    @Nullable Instant next,
    @Nullable Instant success) {}
