package org.stadtmosaik.idea.history;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An earlier text about which a moderator decided, as its writers read it.
 *
 * @param reason why it was removed; {@code null} if it can be read again
 * @param explanation the moderator's own sentence; {@code null} if it can be read again
 * @param objected whether the writers have asked for another look
 * @param inReview whether somebody is to look at it
 */
public record RemovedText(
    UUID id,
    IdeaId idea,
    String text,
    Language language,
    @Nullable DeclineReason reason,
    @Nullable LocalizedText explanation,
    boolean objected,
    boolean inReview) {}
