package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.opinion.OpinionReport;
import org.stadtmosaik.idea.opinion.OpinionReport.Told;
import org.stadtmosaik.idea.opinion.Statement;
import org.stadtmosaik.idea.translation.TranslatedIdeas;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationNote;

/** The words of a report's statements, in the reader's language where there is a translation. */
final class StatementWords {

  private final Map<UUID, Translated> translations;

  private StatementWords(Map<UUID, Translated> translations) {
    this.translations = translations;
  }

  /** Reads the translations of all statements of a report at once. */
  static StatementWords of(OpinionReport report, BoardSummary board, TranslatedIdeas translated) {
    List<Told> all = new ArrayList<>(report.agreed());
    all.addAll(report.divided());
    report.portraits().forEach(portrait -> all.addAll(portrait.telling()));
    List<Statement> statements = all.stream().map(Told::statement).distinct().toList();
    return new StatementWords(translated.ofStatements(statements, board, CurrentLanguage.get()));
  }

  /** The statement as the way to its idea. */
  Anchor link(Statement statement) {
    Translated found = translations.get(statement.id().value());
    Statement shown = found == null ? statement : TranslatedIdeas.in(found, statement);
    Anchor idea =
        new Anchor(
            OpinionPages.ideaPath(statement.id()),
            shown.title() == null ? shown.text() : shown.title());
    idea.addClassNames("user-text", "excerpt", "told-text");
    UserText.mark(idea, shown.language());
    return idea;
  }

  /** How it was translated, if it was. */
  Optional<TranslationNote> note(Statement statement) {
    return Optional.ofNullable(translations.get(statement.id().value()))
        .map(found ->
            TranslationNote.of(found, OpinionPages.ideaPath(statement.id()) + "?original"));
  }
}
