package org.stadtmosaik.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A decision with its reason.
 *
 * @param reason from the list; {@code null} for a publication
 * @param explanation the moderator's own sentence; {@code null} for a publication
 */
public record Decision(
    SubjectRef subject,
    Outcome outcome,
    @Nullable DeclineReason reason,
    @Nullable LocalizedText explanation,
    Instant decidedAt) {}
