package org.stadtmosaik.idea.cards;

import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;

/**
 * What became of a card.
 *
 * @param again whether it had come in before
 * @param twin whether the board has another idea with the same text, upper and lower case aside
 */
public record CardReceipt(IdeaId id, IdeaState state, boolean again, boolean twin) {}
