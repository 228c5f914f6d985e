package org.stadtmosaik.idea.talk;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.stadtmosaik.following.FollowNews;
import org.stadtmosaik.following.News;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.NewsSource;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaAnswered;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaStateChanged;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.ProjectId;

/** Reports what staff answer to ideas and make of them to whoever follows them. */
@Component
class FollowUpNews implements NewsSource {

  private static final String TYPE = "follow-up";

  private final TalkStore store;
  private final FollowNews news;

  FollowUpNews(TalkStore store, FollowNews news) {
    this.store = store;
    this.news = news;
  }

  @EventListener
  void answered(IdeaAnswered event) {
    report(NewsKind.ANSWER, event.idea(), event.board());
  }

  @EventListener
  void changed(IdeaStateChanged event) {
    report(NewsKind.STATE, event.idea(), event.board());
  }

  private void report(NewsKind kind, IdeaId idea, BoardId board) {
    ProjectId project =
        store.ideas(List.of(idea.value())).stream()
            .findFirst()
            .map(row -> new ProjectId(row.project()))
            .orElseThrow();
    Target about = new Target(Ideas.TYPE, idea.value());
    // Each one is news, however many there were before: the same decision is told of once.
    news.report(
        new News(
            kind,
            project,
            about,
            TYPE,
            Ids.next(),
            null,
            null,
            List.of(
                about,
                new Target(IdeaNews.BOARD, board.value()),
                new Target(IdeaNews.PROJECT, project.value()))),
        "");
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** All of them: a digest names none of them without the idea, which has to be visible itself. */
  @Override
  public Set<UUID> stillVisible(Collection<UUID> subjects) {
    return Set.copyOf(subjects);
  }
}
