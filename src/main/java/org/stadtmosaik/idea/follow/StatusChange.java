package org.stadtmosaik.idea.follow;

import java.time.Instant;
import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** That an idea came into a state, and why. Who did it stands in the audit log only. */
public record StatusChange(UUID id, IdeaStatus status, LocalizedText reason, Instant at) {}
