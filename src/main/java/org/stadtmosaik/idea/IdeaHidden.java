package org.stadtmosaik.idea;

/**
 * An idea that everybody could read is held again, declined or taken back. Told within the
 * transaction that did it; of ideas that went into another one, {@link IdeasMerged} tells.
 */
public record IdeaHidden(IdeaId idea, BoardId board) {}
