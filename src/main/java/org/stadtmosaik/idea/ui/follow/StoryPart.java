package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;

/** What staff said to an idea, on its page. */
@org.springframework.stereotype.Component
@Order(10)
class StoryPart implements IdeaPart {

  private final FollowUps followUps;
  private final TranslatedStory translated;

  StoryPart(FollowUps followUps, TranslatedStory translated) {
    this.followUps = followUps;
    this.translated = translated;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    if (idea.state() != IdeaState.PUBLISHED) {
      return List.of();
    }
    IdeaStory story = followUps.story(idea.id());
    return story.changes().isEmpty() && story.answers().isEmpty()
        ? List.of()
        : List.of(
            new StoryCard(story, translated.of(story, idea.id(), board, CurrentLanguage.get())));
  }
}
