package org.stadtmosaik.discussion;

/**
 * What became of something sent.
 *
 * @param version of the comment now, to be given back with a change
 * @param again whether the very same had arrived before
 */
public record CommentReceipt(CommentId id, CommentState state, long version, boolean again) {}
