package org.stadtmosaik.shared;

import java.util.UUID;

/** A research project of a commune. */
public record ProjectId(UUID value) {}
