package org.stadtmosaik.idea.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Translated;

/** Finds what there is of an idea's story in a language that staff did not write. */
@Component
public class TranslatedStory {

  private final ContentTranslations translations;
  private final TranslatedAnswers answers;
  private final TranslatableStaffText earlier;
  private final TranslatableStaffText reasons;
  private final TranslatableStaffText states;
  private final TranslatableStaffText merges;

  TranslatedStory(
      ContentTranslations translations,
      TranslatedAnswers answers,
      TranslatableStaffText translatableEarlierAnswers,
      TranslatableStaffText translatableReasons,
      TranslatableStaffText translatableStates,
      TranslatableStaffText translatableMerges) {
    this.translations = translations;
    this.answers = answers;
    this.earlier = translatableEarlierAnswers;
    this.reasons = translatableReasons;
    this.states = translatableStates;
    this.merges = translatableMerges;
  }

  /**
   * States, reasons and answers, the present and the earlier ones, by the ids of the states,
   * changes and versions; those that staff wrote in the reader's language missing. As {@link
   * ContentTranslations#read}, for each of the four kinds.
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
                .map(it -> earlier.original(it.id(), board.commune(), it.text()))
                .toList(),
            reader));
    found.putAll(changes(story.changes(), board, reader));
    return found;
  }

  /** The reasons and states of these changes of one board's ideas, as {@link #of}. */
  public Map<UUID, Translated> changes(
      Collection<StatusChange> changes, BoardSummary board, Language reader) {
    Map<UUID, Translated> found =
        new HashMap<>(
            translations.read(
                changes.stream()
                    .map(it -> reasons.original(it.id(), board.commune(), it.reason()))
                    .toList(),
                reader));
    found.putAll(
        translations.read(
            changes.stream()
                .map(StatusChange::status)
                .distinct()
                .map(it -> states.original(it.id(), board.commune(), it.title(), it.text()))
                .toList(),
            reader));
    return found;
  }

  /** The same of published ideas of any boards, in two queries more. */
  public Map<UUID, Translated> changes(Collection<StatusChange> changes, Language reader) {
    Map<UUID, Translated> found =
        new HashMap<>(read(reasons, changes.stream().map(StatusChange::id).toList(), reader));
    found.putAll(states(changes.stream().map(it -> it.status().id()).distinct().toList(), reader));
    return found;
  }

  /** The words of states that published ideas are or were in, by their ids; one query more. */
  public Map<UUID, Translated> states(Collection<UUID> ids, Language reader) {
    return read(states, ids, reader);
  }

  /**
   * Why these ideas went into published ones, by the merges' ids; one query more than {@link
   * ContentTranslations#read}.
   */
  public Map<UUID, Translated> merges(Collection<IdeaMerge> parts, Language reader) {
    return read(merges, parts.stream().map(IdeaMerge::id).toList(), reader);
  }

  private Map<UUID, Translated> read(
      TranslatableStaffText texts, Collection<UUID> subjects, Language reader) {
    return translations.read(texts.published(subjects), reader);
  }

  /** The text with its translation, if there is one. */
  public static LocalizedText in(LocalizedText text, @Nullable Translated translated) {
    return translated == null ? text : TranslatableStaffText.text(text, translated);
  }

  /** The title of a state with its translation, if there is one. */
  public static LocalizedText title(LocalizedText title, @Nullable Translated translated) {
    return translated == null ? title : TranslatableStaffText.title(title, translated);
  }
}
