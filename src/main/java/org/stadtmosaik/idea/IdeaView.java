package org.stadtmosaik.idea;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An idea as one reader sees it.
 *
 * @param supports how many people support it
 * @param supported whether the reader does
 * @param opinion what the reader said to it; {@code null} if nothing
 * @param own whether the reader wrote it
 * @param photos in their order
 */
public record IdeaView(
    IdeaId id,
    BoardId board,
    LocalizedText boardTitle,
    IdeaState state,
    String text,
    Language language,
    @Nullable UUID neighbourhoodId,
    @Nullable LocalizedText neighbourhood,
    Instant submittedAt,
    long version,
    long supports,
    boolean supported,
    @Nullable Opinion opinion,
    boolean own,
    List<Picture> photos) {

  IdeaView with(List<Picture> shown) {
    return new IdeaView(
        id,
        board,
        boardTitle,
        state,
        text,
        language,
        neighbourhoodId,
        neighbourhood,
        submittedAt,
        version,
        supports,
        supported,
        opinion,
        own,
        shown);
  }
}
