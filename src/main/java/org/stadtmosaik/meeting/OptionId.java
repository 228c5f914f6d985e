package org.stadtmosaik.meeting;

import java.util.UUID;

/** A date, and its place, of a poll. */
public record OptionId(UUID value) {}
