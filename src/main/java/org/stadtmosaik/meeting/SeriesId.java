package org.stadtmosaik.meeting;

import java.util.UUID;

/** What the meetings of a series have in common. */
public record SeriesId(UUID value) {}
