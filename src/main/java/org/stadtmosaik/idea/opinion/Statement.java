package org.stadtmosaik.idea.opinion;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.Language;

/**
 * A published idea as something to have an opinion on.
 *
 * @param title what it is about, in short, if its author said so
 */
public record Statement(IdeaId id, @Nullable String title, String text, Language language) {}
