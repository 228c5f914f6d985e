package org.stadtmosaik.idea;

import java.util.UUID;

/** An idea board. */
public record BoardId(UUID value) {}
