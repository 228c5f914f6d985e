package org.stadtmosaik.idea.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.LocalizedText;

/**
 * That an idea went into another one.
 *
 * @param text of the idea that went
 * @param undoneAt when it was taken apart again, if it was
 */
public record IdeaMerge(
    UUID id,
    IdeaId idea,
    IdeaId into,
    String text,
    LocalizedText reason,
    Instant at,
    @Nullable Instant undoneAt) {

  public boolean lasts() {
    return undoneAt == null;
  }
}
