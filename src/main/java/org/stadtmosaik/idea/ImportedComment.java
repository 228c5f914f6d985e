package org.stadtmosaik.idea;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.domain.imports.CommentRow;

/**
 * A comment from elsewhere.
 *
 * @param sourceId its id there, 1 to 100 characters, one of its kind on the board
 * @param idea that it is about
 * @param author {@code imported_person} who wrote it; {@code null} if nobody knows
 * @param parentSourceId of the comment that it answers, which answers none itself; {@code null} if
 *     it answers none
 * @param mark {@code for}, {@code against} or {@code question}; {@code null} if it has none
 * @param language tag of the language that the import's lead chose
 * @param text every character as it stands in the file; not blank
 */
public record ImportedComment(
    String sourceId,
    IdeaId idea,
    @Nullable UUID author,
    @Nullable String parentSourceId,
    @Nullable String mark,
    String language,
    String text,
    Instant createdAt) {

  static ImportedComment of(CommentRow row, UUID idea, @Nullable UUID author, String language) {
    return new ImportedComment(
        row.id(),
        new IdeaId(idea),
        author,
        row.parentId(),
        row.mark() == null ? null : row.mark().name().toLowerCase(java.util.Locale.ROOT),
        language,
        row.text(),
        Instant.ofEpochMilli(row.createdAt()));
  }
}
