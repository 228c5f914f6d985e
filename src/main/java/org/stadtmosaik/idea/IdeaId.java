package org.stadtmosaik.idea;

import java.util.UUID;

/** An idea. */
public record IdeaId(UUID value) {}
