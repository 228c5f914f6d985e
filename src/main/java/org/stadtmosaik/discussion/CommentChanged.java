package org.stadtmosaik.discussion;

import org.jspecify.annotations.Nullable;

/**
 * A comment was written, changed, decided or taken back. Told within the transaction that did it.
 *
 * @param thread the comment that it replies to; {@code null} for a comment
 * @param wasPublished whether everybody could read it before
 */
public record CommentChanged(
    About about,
    CommentId comment,
    @Nullable CommentId thread,
    CommentState state,
    boolean wasPublished) {

  /** Whether everybody may know of it: they can read it, or could. */
  public boolean isPublic() {
    return wasPublished || state == CommentState.PUBLISHED;
  }
}
