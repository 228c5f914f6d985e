package org.stadtmosaik.discussion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * A comment that was made elsewhere.
 *
 * @param sourceId its id there, at most 190 characters, by which it is brought once; {@code null}
 *     if it has none
 * @param source the thing that it is about there, under which its source id is known; {@code null}
 *     for the one that it is brought to
 * @param author who wrote it there, under an id that whoever brings it gave them and nobody here
 *     has: the same for all that one person wrote; {@code null} if nobody knows
 * @param said what was said
 * @param writtenAt when; {@code null} for now
 */
public record BroughtComment(
    CommentChannel channel,
    @Nullable String sourceId,
    @Nullable About source,
    @Nullable UUID author,
    CommentSubmission said,
    @Nullable Instant writtenAt) {

  private static final int LONGEST_ID = 190;

  /**
   * @throws InvalidInputException if the id is too long
   */
  public BroughtComment {
    if (sourceId != null && sourceId.length() > LONGEST_ID) {
      throw new InvalidInputException("sourceId", "discussion.error.incomplete");
    }
  }

  /** Something of which nobody knows who wrote it. */
  public BroughtComment(
      CommentChannel channel,
      @Nullable String sourceId,
      CommentSubmission said,
      @Nullable Instant writtenAt) {
    this(channel, sourceId, null, null, said, writtenAt);
  }
}
