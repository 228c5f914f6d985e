package org.stadtmosaik.idea;

/**
 * What became of something sent.
 *
 * @param again whether the very same had arrived before
 */
public record Receipt(IdeaId id, IdeaState state, boolean again) {}
