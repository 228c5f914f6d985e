package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.Translated;

/**
 * A project's own state in the reader's words: what its lead wrote in that language, else a
 * translation, else what there is.
 *
 * @param translated {@code null} if it is only there as it was written
 */
record StateWords(IdeaStatus status, @Nullable Translated translated) {

  StatusTag tag() {
    return FollowWords.tag(status.kind(), TranslatedStory.title(status.title(), translated));
  }

  LocalizedParagraph meaning() {
    return new LocalizedParagraph(TranslatedStory.in(status.text(), translated));
  }

  /** How the tag was translated; nothing where it was not. */
  List<Component> noteOnTag() {
    return note(status.title());
  }

  /** The same of tag and meaning. */
  List<Component> noteOnBoth() {
    return note(status.title(), status.text());
  }

  /**
   * The same of the tag and of what is said beside it, in one where both came about alike.
   *
   * @param said how that was translated; {@code null} if it was not
   */
  List<Component> noteOnTagAnd(LocalizedText beside, @Nullable Translated said) {
    if (said == null) {
      return noteOnTag();
    }
    String tag = original(status.title());
    if (translated == null || tag.isEmpty()) {
      return List.of(new FoldedOriginal(said, beside.original()));
    }
    if (translated.state() == said.state() && translated.from().equals(said.from())) {
      return List.of(new FoldedOriginal(said, tag + "\n" + beside.original()));
    }
    return List.of(
        new FoldedOriginal(translated, tag), new FoldedOriginal(said, beside.original()));
  }

  private List<Component> note(LocalizedText... shown) {
    String original = original(shown);
    return translated == null || original.isEmpty()
        ? List.of()
        : List.of(new FoldedOriginal(translated, original));
  }

  /** What its reader sees translated, as it was written. */
  private String original(LocalizedText... shown) {
    return translated == null
        ? ""
        : Stream.of(shown)
            .filter(it -> it.in(CurrentLanguage.get()).foreign())
            .map(it -> it.in(translated.from()).text())
            .collect(Collectors.joining("\n"));
  }
}
