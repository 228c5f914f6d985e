package org.stadtmosaik.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.Picture;
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
 * @param pictures that would be published with it, in their order
 */
public record Subject(
    SubjectRef ref,
    String text,
    Language language,
    LocalizedText place,
    @Nullable LocalizedText area,
    long version,
    List<Picture> pictures) {}
