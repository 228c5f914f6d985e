package org.stadtmosaik.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.discussion.domain.CommentCounts;
import org.stadtmosaik.discussion.domain.CommentRepository;
import org.stadtmosaik.following.FollowNews;
import org.stadtmosaik.following.News;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.Target;

/** Stores comments with what others learn from it; in the caller's transaction. */
@Component
class CommentStorage {

  private final CommentRepository comments;
  private final CommentCounts counts;
  private final ApplicationEventPublisher events;
  private final FollowNews news;
  private final Clock clock;

  CommentStorage(
      CommentRepository comments,
      CommentCounts counts,
      ApplicationEventPublisher events,
      FollowNews news,
      Clock clock) {
    this.comments = comments;
    this.counts = counts;
    this.events = events;
    this.news = news;
    this.clock = clock;
  }

  /** Stores a comment in its new state, with what its thread and others learn from it. */
  Comment store(Comment comment, boolean wasPublished) {
    Comment stored = comments.saveAndFlush(comment);
    boolean isPublished = stored.isPublished();
    if (stored.thread() != null && isPublished != wasPublished) {
      counts.replies(stored.thread(), isPublished ? 1 : -1);
    }
    if (isPublished) {
      report(stored);
    }
    events.publishEvent(
        new CommentChanged(
            stored.about(),
            stored.id(),
            stored.thread() == null ? null : new CommentId(stored.thread()),
            stored.state(),
            wasPublished));
    return stored;
  }

  private void report(Comment comment) {
    Target about = new Target(comment.about().type(), comment.about().id());
    UUID thread = comment.thread();
    news.report(
        new News(
            NewsKind.COMMENT,
            comment.project(),
            about,
            Comments.TYPE,
            comment.id().value(),
            comment.author(),
            thread == null ? null : comments.findById(thread).map(Comment::author).orElse(null),
            List.of(about)),
        thread == null ? "" : "?thread=" + thread + "#comments");
  }

  Instant now() {
    return clock.instant();
  }
}
