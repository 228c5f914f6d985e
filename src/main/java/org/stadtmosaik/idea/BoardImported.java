package org.stadtmosaik.idea;

/** Ideas came to a board from elsewhere. Told within the transaction that brought them. */
public record BoardImported(BoardId board) {}
