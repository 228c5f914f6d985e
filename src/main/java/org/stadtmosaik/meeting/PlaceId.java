package org.stadtmosaik.meeting;

import java.util.UUID;

/** A place in a commune where people meet. */
public record PlaceId(UUID value) {}
