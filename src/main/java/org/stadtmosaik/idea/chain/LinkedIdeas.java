package org.stadtmosaik.idea.chain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A question, finding or decision with the published ideas that are linked to it, by themselves or
 * by one that went into them.
 *
 * @param linked all of them, the first one first
 * @param shown the first {@value #SHOWN} of them
 */
public record LinkedIdeas(
    UUID target, LocalizedText text, Set<IdeaId> linked, List<StaffIdea> shown) {

  public static final int SHOWN = 200;
}
