package org.stadtmosaik.meeting;

import java.util.UUID;

/** Places of a meeting that are kept for some people. */
public record ContingentId(UUID value) {}
