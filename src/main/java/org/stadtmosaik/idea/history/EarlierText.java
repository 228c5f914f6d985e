package org.stadtmosaik.idea.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.Language;

/**
 * What an idea said before.
 *
 * @param title in short; {@code null} if it had none, or was removed
 * @param text empty if it was removed
 * @param replacedAt when its writers changed it
 * @param removed why a moderator removed it; {@code null} if everybody may read it
 */
public record EarlierText(
    UUID id,
    @Nullable String title,
    String text,
    Language language,
    Instant replacedAt,
    @Nullable DeclineReason removed) {}
