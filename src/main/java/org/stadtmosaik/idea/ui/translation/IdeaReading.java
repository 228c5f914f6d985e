package org.stadtmosaik.idea.ui.translation;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.translation.TranslatedIdeas;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationNote;

/** Shows ideas in the reader's language, where there is a translation. */
@Component
public class IdeaReading {

  /** In the address of an idea's page: as it was written. */
  public static final String ORIGINAL = "original";

  private final TranslatedIdeas translated;

  IdeaReading(TranslatedIdeas translated) {
    this.translated = translated;
  }

  /** The ideas of a list, in its order; in one query more for each language that they are in. */
  public List<ShownIdea> shown(List<IdeaView> ideas, BoardSummary board) {
    Map<UUID, Translated> found = translated.of(ideas, board, CurrentLanguage.get());
    return ideas.stream()
        .map(idea -> {
          Translated text = found.get(idea.id().value());
          return text == null ? new ShownIdea(idea, null) : in(text, idea);
        })
        .toList();
  }

  /** One idea on its page, unless the address asks for the original. */
  public ShownIdea shown(IdeaView idea, BoardSummary board, QueryParameters parameters) {
    ShownIdea shown = shown(List.of(idea), board).getFirst();
    boolean asWritten = parameters.getParameters().containsKey(ORIGINAL);
    return asWritten && shown.note() != null
        ? new ShownIdea(idea, TranslationNote.ofOriginal(idea.language(), path(idea)))
        : shown;
  }

  private static ShownIdea in(Translated text, IdeaView idea) {
    return new ShownIdea(
        TranslatedIdeas.in(text, idea), TranslationNote.of(text, path(idea) + "?" + ORIGINAL));
  }

  private static String path(IdeaView idea) {
    return "i/" + idea.id().value();
  }
}
