package org.stadtmosaik.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A picture that shall be part of a thing.
 *
 * @param id of a picture that the thing has already, or the id that the sender's device gave it
 * @param alt what it shows; {@code null} if nobody said
 */
public record Attachment(UUID id, @Nullable LocalizedText alt) {}
