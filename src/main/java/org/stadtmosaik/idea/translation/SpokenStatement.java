package org.stadtmosaik.idea.translation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.opinion.Statement;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationNote;

/**
 * A statement as the element in the browser gets it.
 *
 * @param note how it was translated, in the reader's language; none of an original
 * @param original as it was written; none of an original
 */
public record SpokenStatement(
    UUID id,
    @Nullable String title,
    String text,
    String lang,
    @Nullable String note,
    @Nullable Written original) {

  /** A text as it was written. */
  public record Written(@Nullable String title, String text, String lang) {}

  static SpokenStatement of(Statement statement, @Nullable Translated found, Language reader) {
    Statement shown = found == null ? statement : TranslatedIdeas.in(found, statement);
    return new SpokenStatement(
        statement.id().value(),
        shown.title(),
        shown.text(),
        shown.language().tag(),
        found == null ? null : TranslationNote.sentence(found, reader),
        found == null
            ? null
            : new Written(statement.title(), statement.text(), statement.language().tag()));
  }
}
