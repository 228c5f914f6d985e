package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.translation.TranslatedAnswers;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.translation.Translated;

/** What staff said to an idea, on its page. */
@org.springframework.stereotype.Component
@Order(10)
class StoryPart implements IdeaPart {

  private final FollowUps followUps;
  private final TranslatedAnswers translated;

  StoryPart(FollowUps followUps, TranslatedAnswers translated) {
    this.followUps = followUps;
    this.translated = translated;
  }

  private @Nullable Translated translated(IdeaStory story, IdeaView idea, BoardSummary board) {
    return story
        .answer()
        .flatMap(answer -> translated.of(answer, idea.id(), board, CurrentLanguage.get()))
        .orElse(null);
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    if (idea.state() != IdeaState.PUBLISHED) {
      return List.of();
    }
    IdeaStory story = followUps.story(idea.id());
    return story.changes().isEmpty() && story.answers().isEmpty()
        ? List.of()
        : List.of(new StoryCard(story, translated(story, idea, board)));
  }
}
