package org.stadtmosaik.idea.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.idea.ui.follow.StateSummary;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.translation.Translated;

/** The states of a board's ideas, in the reader's language. */
@Component
public class BoardStates {

  private final FollowUps followUps;
  private final IdeaLists lists;
  private final TranslatedStory story;

  BoardStates(FollowUps followUps, IdeaLists lists, TranslatedStory story) {
    this.followUps = followUps;
    this.lists = lists;
    this.story = story;
  }

  /** The states that these ideas of the board are in, by their ids; those without missing. */
  Map<IdeaId, StateSummary> of(List<IdeaView> ideas, BoardSummary board) {
    Map<IdeaId, StatusChange> now = followUps.now(ideas.stream().map(IdeaView::id).toList());
    Map<UUID, Translated> said = story.changes(now.values(), board, CurrentLanguage.get());
    Map<IdeaId, StateSummary> states = new HashMap<>();
    now.forEach((idea, change) -> states.put(idea, new StateSummary(change, said)));
    return states;
  }

  /**
   * What the board's ideas can be filtered by, with states called as on the cards, which say how
   * that was translated.
   */
  public FilterChoices choices(BoardSummary board) {
    FilterChoices found = lists.choices(board.id());
    Language reader = CurrentLanguage.get();
    List<UUID> foreign =
        found.states().stream()
            .filter(it -> it.name().in(reader).foreign())
            .map(FilterChoices.Choice::id)
            .toList();
    Map<UUID, Translated> said = story.states(foreign, reader);
    List<FilterChoices.Choice> states =
        found.states().stream()
            .map(it -> it.called(TranslatedStory.title(it.name(), said.get(it.id()))))
            .toList();
    return new FilterChoices(found.topics(), found.neighbourhoods(), states);
  }
}
