package org.stadtmosaik.discussion.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.shared.NotFoundException;

/** The present state of a discussion, for pages that were away meanwhile. */
@Service
@Transactional(readOnly = true)
public class DiscussionNews {

  /** A comment waits so long for a moderator at most, and still counts as new when it appears. */
  private static final Duration WAITING = Duration.ofDays(30);

  private final Discussions discussions;
  private final CommentReadings readings;
  private final Clock clock;

  DiscussionNews(Discussions discussions, CommentReadings readings, Clock clock) {
    this.discussions = discussions;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * @param comments published ones, replies included
   * @param fresh those of them that were published or changed since
   */
  public record State(long comments, long fresh) {}

  /**
   * How much is said about a thing, and how much of it is new; in two queries beside those of the
   * feature.
   *
   * @param thread in whose replies alone somebody is interested; {@code null} for all
   * @throws NotFoundException if everybody sees no such thing
   */
  public State since(About about, @Nullable CommentId thread, Instant since) {
    About known = discussions.forum(about).orElseThrow(NotFoundException::new).about();
    Instant earliest = clock.instant().minus(WAITING);
    Instant from = since.isBefore(earliest) ? earliest : since;
    return new State(
        readings.count(known).comments(), readings.fresh(known, thread, from, from.minus(WAITING)));
  }
}
