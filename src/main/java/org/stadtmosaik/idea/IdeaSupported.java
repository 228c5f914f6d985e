package org.stadtmosaik.idea;

/** Somebody supports an idea, or does so no more. Told within the transaction that did it. */
public record IdeaSupported(IdeaId idea) {}
