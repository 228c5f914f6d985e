package org.stadtmosaik.idea.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.following.FollowNews;
import org.stadtmosaik.following.News;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;

/** Reports new ideas to whoever follows their board or project. */
@Component
public class IdeaNews {

  /** The words by which following knows boards and projects. */
  public static final String BOARD = "board";

  public static final String PROJECT = "project";

  private final FollowNews news;

  IdeaNews(FollowNews news) {
    this.news = news;
  }

  /**
   * Everybody may read an idea now; in the caller's transaction. Published once more it is no news.
   *
   * @param author the pseudonym of whoever wrote it; {@code null} if nobody here did
   */
  public void published(IdeaId idea, BoardSummary board, @Nullable UUID author) {
    Target followed = new Target(BOARD, board.id().value());
    news.report(
        new News(
            NewsKind.IDEA,
            board.project(),
            followed,
            Ideas.TYPE,
            idea.value(),
            author,
            null,
            List.of(followed, new Target(PROJECT, board.project().value()))),
        "");
  }
}
