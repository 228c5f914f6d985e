package org.stadtmosaik.moderation;

import java.util.UUID;

/** A case in a commune's queue. */
public record CaseId(UUID value) {}
