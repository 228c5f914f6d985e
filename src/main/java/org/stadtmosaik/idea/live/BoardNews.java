package org.stadtmosaik.idea.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.Ideas;

/** The present state of what a page shows of a board, for pages that were away meanwhile. */
@Service
@Transactional(readOnly = true)
public class BoardNews {

  /** Ideas whose figures are told at once. */
  public static final int MOST = 200;

  /** An idea waits so long for a moderator at most, and still counts as new when it appears. */
  private static final Duration WAITING = Duration.ofDays(30);

  private final Boards boards;
  private final Discussions discussions;
  private final JdbcClient jdbc;
  private final Clock clock;

  BoardNews(Boards boards, Discussions discussions, JdbcClient jdbc, Clock clock) {
    this.boards = boards;
    this.discussions = discussions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param supports by idea; those that are not published are missing
   * @param comments how many there are of each of these ideas; those without any are missing
   * @param fresh ideas that were published since
   */
  public record State(Map<UUID, Long> supports, Map<UUID, Long> comments, long fresh) {}

  /**
   * What became of these ideas of the board, and how many there are that were not there then; in
   * five queries.
   *
   * @param ideas 200 at most count
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public State since(BoardId id, Collection<UUID> ideas, Instant since) {
    BoardId board = boards.get(id).id();
    Map<UUID, Long> supports = new HashMap<>();
    List<UUID> asked = ideas.stream().filter(it -> it.version() <= 7).limit(MOST).toList();
    if (!asked.isEmpty()) {
      jdbc.sql(
              "SELECT id, supports FROM idea WHERE id IN (:ids) AND board_id = :board"
                  + " AND state = 'PUBLISHED'")
          .param("ids", asked)
          .param("board", board.value())
          .query(row -> {
            supports.put(row.getObject("id", UUID.class), row.getLong("supports"));
          });
    }
    return new State(
        supports, discussions.counts(Ideas.TYPE, supports.keySet()), fresh(board, since));
  }

  private long fresh(BoardId board, Instant since) {
    Instant earliest = clock.instant().minus(WAITING);
    Instant from = since.isBefore(earliest) ? earliest : since;
    return jdbc.sql(
            "SELECT COUNT(*) FROM idea WHERE board_id = :board AND state = 'PUBLISHED'"
                + " AND merged_into IS NULL AND submitted_at > :waiting AND changed_at > :since")
        .param("board", board.value())
        .param("waiting", LocalDateTime.ofInstant(from.minus(WAITING), ZoneOffset.UTC))
        .param("since", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
