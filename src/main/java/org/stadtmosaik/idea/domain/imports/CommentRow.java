package org.stadtmosaik.idea.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * A comment as the file has it.
 *
 * @param line physical line of the file on which the row starts, from 1
 * @param id its id there, 1 to 100 characters
 * @param statementId of the statement that it is about
 * @param authorId its author there; {@code null} if the file does not say
 * @param parentId of the comment that it answers; {@code null} if it answers none
 * @param createdAt milliseconds since 1970 in UTC
 * @param mark what it says to the statement; {@code null} if nothing
 * @param text every character as it stands in the file; not blank
 */
public record CommentRow(
    long line,
    String id,
    String statementId,
    @Nullable String authorId,
    @Nullable String parentId,
    long createdAt,
    @Nullable Mark mark,
    String text) {

  /** What a comment says to its statement. */
  public enum Mark {
    /** {@code for}. */
    FOR,
    /** {@code against}. */
    AGAINST,
    /** {@code question}. */
    QUESTION
  }
}
