package org.stadtmosaik.media;

import java.util.UUID;

/** A picture. What it shows never changes: another picture is another id. */
public record MediaId(UUID value) {}
