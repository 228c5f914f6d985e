package org.stadtmosaik.idea.translation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.opinion.Statement;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translated;

/** Finds what there is of ideas in a reader's language. */
@Component
public class TranslatedIdeas {

  private final ContentTranslations translations;

  TranslatedIdeas(ContentTranslations translations) {
    this.translations = translations;
  }

  /**
   * By idea its translation, as {@link ContentTranslations#read}; none of what the reader wrote.
   */
  public Map<UUID, Translated> of(Collection<IdeaView> ideas, BoardSummary board, Language reader) {
    List<Original> originals =
        ideas.stream()
            .filter(idea -> !idea.own())
            .map(idea ->
                TranslatableIdeas.original(
                    idea.id().value(), board.commune(), idea.language(), idea.title(), idea.text()))
            .toList();
    return translations.read(originals, reader);
  }

  /** The same of statements. */
  public Map<UUID, Translated> ofStatements(
      Collection<Statement> statements, BoardSummary board, Language reader) {
    List<Original> originals =
        statements.stream()
            .map(it ->
                TranslatableIdeas.original(
                    it.id().value(), board.commune(), it.language(), it.title(), it.text()))
            .toList();
    return translations.read(originals, reader);
  }

  /** Statements as the element in the browser gets them, in their order. */
  public List<SpokenStatement> spoken(
      List<Statement> statements, BoardSummary board, Language reader) {
    Map<UUID, Translated> found = ofStatements(statements, board, reader);
    return statements.stream()
        .map(it -> SpokenStatement.of(it, found.get(it.id().value()), reader))
        .toList();
  }

  /** The idea with its texts in the other language. */
  public static IdeaView in(Translated translated, IdeaView idea) {
    return idea.in(
        translated.to(),
        title(translated, idea.title()),
        translated.fields().getOrDefault(TranslatableIdeas.TEXT, idea.text()));
  }

  /** The statement with its texts in the other language. */
  public static Statement in(Translated translated, Statement statement) {
    return new Statement(
        statement.id(),
        title(translated, statement.title()),
        translated.fields().getOrDefault(TranslatableIdeas.TEXT, statement.text()),
        translated.to());
  }

  private static @Nullable String title(Translated translated, @Nullable String written) {
    return written == null
        ? null
        : translated.fields().getOrDefault(TranslatableIdeas.TITLE, written);
  }
}
