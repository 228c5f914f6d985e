package org.stadtmosaik.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A comment as one reader sees it. Of one that is not published there is a place and no text,
 * except for its author.
 *
 * @param thread the comment that it replies to; {@code null} for a comment
 * @param text empty if this reader may not see it
 * @param supports how many people support it
 * @param supported whether the reader does
 * @param replies how many published replies there are to it
 * @param own whether the reader wrote it
 * @param changeable whether the reader may still say it differently
 */
public record CommentView(
    CommentId id,
    About about,
    @Nullable CommentId thread,
    CommentState state,
    CommentChannel channel,
    Mark mark,
    Language language,
    String text,
    Instant writtenAt,
    long version,
    long supports,
    boolean supported,
    long replies,
    boolean own,
    boolean changeable) {

  /** The same in another language. */
  public CommentView in(Language other, String said) {
    return new CommentView(
        id,
        about,
        thread,
        state,
        channel,
        mark,
        other,
        said,
        writtenAt,
        version,
        supports,
        supported,
        replies,
        own,
        changeable);
  }
}
