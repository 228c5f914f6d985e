package org.stadtmosaik.idea.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * A statement as the file has it.
 *
 * @param line physical line of the file on which the row starts, from 1
 * @param sourceId its id there, 1 to 100 characters
 * @param authorId its author there; {@code null} if the file does not say
 * @param createdAt milliseconds since 1970 in UTC
 * @param text every character as it stands in the file; not blank
 * @param extras what it has beside its text
 */
public record StatementRow(
    long line,
    String sourceId,
    @Nullable String authorId,
    long createdAt,
    State state,
    String text,
    Extras extras) {

  /** A statement with its text alone. */
  public StatementRow(
      long line,
      String sourceId,
      @Nullable String authorId,
      long createdAt,
      State state,
      String text) {
    this(line, sourceId, authorId, createdAt, state, text, Extras.NONE);
  }

  /** What moderators there decided. */
  public enum State {
    /** {@code moderated} is 1. */
    PUBLISHED,
    /** {@code moderated} is 0: nobody looked at it. */
    HELD,
    /** {@code moderated} is -1. */
    DECLINED
  }
}
