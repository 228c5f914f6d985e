package org.stadtmosaik.idea;

/**
 * What became of something sent.
 *
 * @param version of the idea now, to be given back with a change
 * @param again whether the very same had arrived before
 */
public record Receipt(IdeaId id, IdeaState state, long version, boolean again) {}
