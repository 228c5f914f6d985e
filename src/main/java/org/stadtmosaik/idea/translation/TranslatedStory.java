package org.stadtmosaik.idea.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Translated;

/** Finds what there is of an idea's story in a language that staff did not write. */
@Component
public class TranslatedStory {

  private final ContentTranslations translations;
  private final TranslatedAnswers answers;
  private final TranslatableReasons reasons;

  TranslatedStory(
      ContentTranslations translations, TranslatedAnswers answers, TranslatableReasons reasons) {
    this.translations = translations;
    this.answers = answers;
    this.reasons = reasons;
  }

  /**
   * Reasons and answers, the present and the earlier ones, by the ids of the changes and of the
   * versions; those that staff wrote in the reader's language missing. As {@link
   * ContentTranslations#read}, for each of the three kinds.
   *
   * @param story of an idea that the reader may see
   */
  public Map<UUID, Translated> of(
      IdeaStory story, IdeaId idea, BoardSummary board, Language reader) {
    Map<UUID, Translated> found = new HashMap<>();
    story
        .answer()
        .ifPresent(
            now -> answers.of(now, idea, board, reader).ifPresent(it -> found.put(now.id(), it)));
    found.putAll(
        translations.read(
            story.answers().stream()
                .skip(1)
                .map(it ->
                    StaffWords.original(
                        TranslatableEarlierAnswers.KIND, it.id(), board.commune(), it.text()))
                .toList(),
            reader));
    found.putAll(
        translations.read(
            story.changes().stream()
                .map(it ->
                    StaffWords.original(
                        TranslatableReasons.KIND, it.id(), board.commune(), it.reason()))
                .toList(),
            reader));
    return found;
  }

  /** The reasons of these changes of published ideas, by their ids; one query more than that. */
  public Map<UUID, Translated> reasons(Collection<StatusChange> changes, Language reader) {
    List<UUID> ids = changes.stream().map(StatusChange::id).toList();
    return translations.read(reasons.published(ids), reader);
  }

  /**
   * The text in the other language.
   *
   * @param original of which it is a translation
   */
  public static String text(Translated translated, LocalizedText original) {
    return translated.fields().getOrDefault(StaffWords.TEXT, original.original());
  }
}
