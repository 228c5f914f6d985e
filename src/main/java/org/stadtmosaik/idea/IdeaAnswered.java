package org.stadtmosaik.idea;

/**
 * An idea has an official answer, or another wording of it.
 *
 * @param version from 1
 */
public record IdeaAnswered(IdeaId idea, BoardId board, int version) {}
