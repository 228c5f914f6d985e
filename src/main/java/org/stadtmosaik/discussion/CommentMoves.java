package org.stadtmosaik.discussion;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.MoveStore;
import org.stadtmosaik.shared.Ids;

/** Takes what was said along when two things become one. */
@Service
public class CommentMoves {

  private final MoveStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CommentMoves(MoveStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Moves all comments and replies from one thing to another of the same project, in the caller's
   * transaction. Whoever wrote them and whoever supports them stays the same.
   *
   * @return the name of this move, for taking it back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID move(About from, About to) {
    UUID move = Ids.next();
    move(move, from, to);
    return move;
  }

  /**
   * As {@link #move(About, About)}.
   *
   * @param move the name that the caller gives it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(UUID move, About from, About to) {
    store.remember(move, from, to, clock.instant());
    store.move(from, to);
    tell(move, from, to);
  }

  /**
   * Moves back what such a move had moved and what was replied to it since, in the caller's
   * transaction. What was moved on from there stays where it is; a second time changes nothing.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void takeBack(UUID move) {
    store
        .route(move)
        .ifPresent(route -> {
          store.takeBack(move);
          tell(move, route.to(), route.from());
          store.forget(move);
        });
  }

  private void tell(UUID move, About from, About to) {
    events.publishEvent(new DiscussionChanged(from));
    events.publishEvent(new DiscussionChanged(to));
    events.publishEvent(new CommentsMoved(from, to, store.published(move, CommentsMoved.MOST)));
  }
}
