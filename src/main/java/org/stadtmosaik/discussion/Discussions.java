package org.stadtmosaik.discussion;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.discussion.domain.CommentReadings.Counts;
import org.stadtmosaik.discussion.domain.CommentReadings.Eyes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/** Discussions as everybody reads them. */
@Service
@Transactional(readOnly = true)
public class Discussions {

  private final CommentReadings readings;
  private final Forums forums;
  private final Clock clock;

  Discussions(CommentReadings readings, Forums forums, Clock clock) {
    this.readings = readings;
    this.forums = forums;
    this.clock = clock;
  }

  /** How it stands with the discussion of a thing; nothing if everybody sees no such thing. */
  public Optional<Forum> forum(About about) {
    return forums.find(about).filter(Forum::visible);
  }

  /**
   * A page of what is said, in three queries beside those of the feature.
   *
   * @param page from 0; past the last one it is the last one
   * @throws NotFoundException if everybody sees no such thing
   */
  public ThreadPage page(Actor actor, About about, Order order, int page) {
    Forum forum = forums.visible(about);
    Eyes eyes = eyes(actor, forum.project());
    Counts counts = readings.count(about);
    int pages = pages(counts.threads(), ThreadPage.SIZE);
    int shown = Math.min(page, pages - 1);
    List<CommentView> comments = readings.threads(about, order, shown, ThreadPage.SIZE, eyes);
    Map<CommentId, List<CommentView>> replies =
        readings
            .replies(
                comments.stream()
                    .filter(comment -> comment.replies() > 0)
                    .map(comment -> comment.id().value())
                    .toList(),
                ThreadPage.REPLIES,
                eyes)
            .stream()
            .collect(groupingBy(CommentView::thread));
    return new ThreadPage(
        forum,
        comments.stream()
            .map(comment ->
                new ThreadPage.CommentThread(
                    comment, replies.getOrDefault(comment.id(), List.of())))
            .toList(),
        shown,
        pages,
        counts.comments());
  }

  /**
   * One thread with a page of its replies, in three queries beside those of the feature.
   *
   * @param page from 0; past the last one it is the last one
   * @return nothing if everybody sees no such thread there
   * @throws NotFoundException if everybody sees no such thing
   */
  public Optional<ThreadPage> thread(Actor actor, About about, CommentId thread, int page) {
    Forum forum = forums.visible(about);
    Eyes eyes = eyes(actor, forum.project());
    return readings
        .one(thread.value(), eyes)
        .filter(found -> found.about().equals(about) && found.thread() == null)
        .filter(found -> found.state() == CommentState.PUBLISHED || found.replies() > 0)
        .map(found -> thread(forum, found, page, eyes));
  }

  private ThreadPage thread(Forum forum, CommentView comment, int page, Eyes eyes) {
    int pages = pages(comment.replies(), ThreadPage.THREAD_SIZE);
    int shown = Math.min(page, pages - 1);
    return new ThreadPage(
        forum,
        List.of(
            new ThreadPage.CommentThread(
                comment,
                readings.replies(comment.id().value(), shown, ThreadPage.THREAD_SIZE, eyes))),
        shown,
        pages,
        readings.count(comment.about()).comments());
  }

  /**
   * How many published comments there are on each of these, replies included, in one query; those
   * without any missing.
   *
   * @param things of a feature that everybody may see
   */
  public Map<UUID, Long> counts(String type, Collection<UUID> things) {
    return readings.count(type, things);
  }

  private Eyes eyes(Actor actor, ProjectId project) {
    return new Eyes(
        actor instanceof Actor.Resident resident ? resident.in(project).value() : null,
        clock.instant());
  }

  private static int pages(long things, int size) {
    return (int) Math.max(1, (things + size - 1) / size);
  }
}
