package org.stadtmosaik.idea;

import java.util.UUID;

/**
 * Staff put a published idea into another of its project's states.
 *
 * @param status the state's id
 */
public record IdeaStateChanged(IdeaId idea, BoardId board, UUID status) {}
