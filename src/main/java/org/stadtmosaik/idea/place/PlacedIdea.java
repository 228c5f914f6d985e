package org.stadtmosaik.idea.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.shared.Language;

/**
 * An idea with a point on the map.
 *
 * @param heading its title, else its first words
 * @param neighbourhood in which it lies: the one that was chosen, else that of the point; {@code
 *     null} if in none
 */
public record PlacedIdea(
    IdeaId id, String heading, Language language, @Nullable UUID neighbourhood, IdeaPoint point) {}
