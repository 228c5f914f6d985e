package org.stadtmosaik.idea;

import java.util.List;

/**
 * Duplicates went into another idea.
 *
 * @param into the idea that stays
 * @param merged those that went into it
 */
public record IdeasMerged(IdeaId into, BoardId board, List<IdeaId> merged) {}
