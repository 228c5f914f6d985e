package org.stadtmosaik.notification;

import java.util.UUID;

/** Whom messages go to: one answer to a poll, or one registration for a meeting, by its id. */
public record RecipientId(UUID value) {}
