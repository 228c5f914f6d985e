package org.stadtmosaik.idea.place;

import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.Language;

/**
 * An idea about a neighbourhood as a whole: its author chose one and set no point.
 *
 * @param heading its title, else its first words
 */
public record AreaIdea(IdeaId id, String heading, Language language, UUID neighbourhood) {}
