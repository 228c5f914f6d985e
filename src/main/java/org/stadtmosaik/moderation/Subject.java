package org.stadtmosaik.moderation;

import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a moderator reads.
 *
 * @param text as its author wrote it
 * @param language that it is written in
 * @param place where it would be published, for example a board's title
 * @param area the neighbourhood that it is about; {@code null} if not said
 * @param version of the text; a decision is about this one and no later one
 */
public record Subject(
    SubjectRef ref,
    String text,
    Language language,
    LocalizedText place,
    @org.jspecify.annotations.Nullable LocalizedText area,
    long version) {}
