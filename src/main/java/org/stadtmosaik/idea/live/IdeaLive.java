package org.stadtmosaik.idea.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stadtmosaik.discussion.CommentChanged;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.IdeaHidden;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSupported;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.IdeasMerged;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveGathering;
import org.stadtmosaik.shell.live.LiveMessage;

/**
 * Tells the open pages of a board of new ideas and of those that are gone, how many people support
 * one, and how much is said about it. Nothing of what was never public. Figures are read a moment
 * after the last change.
 */
@Component
class IdeaLive implements DisposableBean {

  private final LiveBus bus;
  private final JdbcClient jdbc;
  private final Discussions discussions;
  private final LiveGathering<UUID> supported =
      new LiveGathering<>("idea-live", this::tellSupports);
  private final LiveGathering<UUID> discussed =
      new LiveGathering<>("idea-talk-live", this::tellComments);

  IdeaLive(LiveBus bus, JdbcClient jdbc, Discussions discussions) {
    this.bus = bus;
    this.jdbc = jdbc;
    this.discussions = discussions;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void changed(IdeaChanged event) {
    if (event.state() == IdeaState.PUBLISHED) {
      tell(event.board(), "idea", event.idea());
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void hidden(IdeaHidden event) {
    tell(event.board(), "gone", event.idea());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void supported(IdeaSupported event) {
    supported.add(event.idea().value());
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void said(CommentChanged event) {
    if (event.isPublic() && event.about().type().equals(Ideas.TYPE)) {
      discussed.add(event.about().id());
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void merged(IdeasMerged event) {
    event.merged().forEach(idea -> tell(event.board(), "gone", idea));
    discussed.add(event.into().value());
  }

  private void tellSupports(Set<UUID> ideas) {
    jdbc.sql("SELECT id, board_id, supports FROM idea WHERE id IN (:ids) AND state = 'PUBLISHED'")
        .param("ids", ideas)
        .query(row -> {
          tell(
              row.getObject("board_id", UUID.class),
              "supports",
              row.getObject("id", UUID.class),
              row.getLong("supports"));
        });
  }

  private void tellComments(Set<UUID> ideas) {
    Map<UUID, Long> counts = discussions.counts(Ideas.TYPE, ideas);
    jdbc.sql(
            "SELECT id, board_id FROM idea WHERE id IN (:ids) AND state = 'PUBLISHED'"
                + " AND merged_into IS NULL")
        .param("ids", ideas)
        .query(row -> {
          UUID idea = row.getObject("id", UUID.class);
          tell(
              row.getObject("board_id", UUID.class),
              "comments",
              idea,
              counts.getOrDefault(idea, 0L));
        });
  }

  private void tell(BoardId board, String kind, IdeaId idea) {
    bus.publish(new LiveMessage("board:" + board.value(), kind, Map.of("idea", idea.value())));
  }

  /** A figure of an idea, by the kind of the message. */
  private void tell(UUID board, String kind, UUID idea, long figure) {
    bus.publish(new LiveMessage("board:" + board, kind, Map.of("idea", idea, kind, figure)));
  }

  @Override
  public void destroy() {
    supported.close();
    discussed.close();
  }
}
