package org.stadtmosaik.idea;

/** An idea was written, changed, decided or taken back. Told within the transaction that did it. */
public record IdeaChanged(IdeaId idea, BoardId board, IdeaState state) {}
