package org.stadtmosaik.discussion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.discussion.domain.CommentReadings.Eyes;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;

/** What became of a resident's own comments, and what others replied. */
@Service
public class MyComments {

  /** Older ones are not shown. */
  static final int MOST = 200;

  /** Replies to one comment that are shown with it. */
  static final int REPLIES = 10;

  /**
   * One of the resident's comments.
   *
   * @param forum where it stands; {@code null} if everybody sees no such thing any more
   * @param decision the newest about it; {@code null} if none
   * @param replies the oldest first; none where everybody sees no such thing
   */
  public record Mine(
      CommentView comment,
      @Nullable Forum forum,
      @Nullable Decision decision,
      List<CommentView> replies) {}

  private final CommentReadings readings;
  private final Forums forums;
  private final Moderation moderation;
  private final Clock clock;

  MyComments(CommentReadings readings, Forums forums, Moderation moderation, Clock clock) {
    this.readings = readings;
    this.forums = forums;
    this.moderation = moderation;
    this.clock = clock;
  }

  /**
   * All that the acting resident wrote, the newest first, in four queries beside those of the
   * features. Only their device's secret can tell which pseudonyms are theirs. Empty for everybody
   * else.
   */
  @Transactional(readOnly = true)
  public List<Mine> of(Actor actor) {
    if (!(actor instanceof Actor.Resident resident)) {
      return List.of();
    }
    Instant now = clock.instant();
    List<UUID> pseudonyms =
        readings.projects().stream()
            .map(project -> resident.in(new ProjectId(project)).value())
            .toList();
    List<CommentView> written = readings.writtenBy(pseudonyms, MOST, now);
    List<UUID> ids = written.stream().map(comment -> comment.id().value()).toList();
    Map<About, Forum> places = forums.of(written.stream().map(CommentView::about).collect(toSet()));
    Map<UUID, Decision> decisions = moderation.newestDecisions(Comments.TYPE, ids);
    List<CommentView> shown =
        written.stream().filter(comment -> visible(places.get(comment.about())) != null).toList();
    Map<CommentId, List<CommentView>> replies =
        readings.replies(answered(shown), REPLIES, new Eyes(null, now)).stream()
            .collect(groupingBy(CommentView::thread));
    return written.stream()
        .map(comment ->
            new Mine(
                comment,
                visible(places.get(comment.about())),
                decisions.get(comment.id().value()),
                replies.getOrDefault(comment.id(), List.of())))
        .toList();
  }

  private static List<UUID> answered(List<CommentView> written) {
    return written.stream()
        .filter(comment -> comment.replies() > 0)
        .map(comment -> comment.id().value())
        .toList();
  }

  private static @Nullable Forum visible(@Nullable Forum forum) {
    return forum != null && forum.visible() ? forum : null;
  }
}
