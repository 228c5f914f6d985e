package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;

/**
 * How one way to take part is filled, in people.
 *
 * @param total if it is limited
 * @param confirmed who have a place
 * @param offered to whom one is offered
 * @param waiting who wait
 * @param free who would get a place if they came now, without a contingent; null without a limit
 */
public record PlaceCounts(
    @Nullable Integer total, int confirmed, int offered, int waiting, @Nullable Integer free) {}
