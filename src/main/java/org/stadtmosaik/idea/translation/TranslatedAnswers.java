package org.stadtmosaik.idea.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Translated;

/** Finds what there is of official answers in a language that staff did not write. */
@Component
public class TranslatedAnswers {

  private final ContentTranslations translations;
  private final TranslatableStaffText answers;

  TranslatedAnswers(ContentTranslations translations, TranslatableStaffText translatableAnswers) {
    this.translations = translations;
    this.answers = translatableAnswers;
  }

  /**
   * The present answer to an idea, as {@link ContentTranslations#read}; nothing if staff wrote it
   * in the reader's language.
   */
  public Optional<Translated> of(
      OfficialAnswer answer, IdeaId idea, BoardSummary board, Language reader) {
    return Optional.ofNullable(
        translations
            .read(List.of(answers.original(idea.value(), board.commune(), answer.text())), reader)
            .get(idea.value()));
  }

  /** As {@link #of}, for the present answers to several ideas; one query more than that. */
  public Map<IdeaId, Translated> of(Collection<IdeaId> ideas, Language reader) {
    Map<IdeaId, Translated> found = new HashMap<>();
    translations
        .read(answers.published(ideas.stream().map(IdeaId::value).toList()), reader)
        .forEach((idea, translated) -> found.put(new IdeaId(idea), translated));
    return found;
  }
}
