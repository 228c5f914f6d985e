package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;

/**
 * Whether anything that opinion groups are worked out of may have changed on a board, without
 * reading the opinions: how often somebody gave, changed or took back one, and which ideas are
 * published.
 */
@Repository
public class OpinionMarks {

  /** Rows among which the changes of a board are spread. */
  private static final int PARTS = 16;

  private final JdbcClient jdbc;

  OpinionMarks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Opinions on this board are others now. The last thing that a transaction writes: it holds a row
   * that others write too.
   */
  public void changed(BoardId board) {
    jdbc.sql(
            "INSERT INTO opinion_change (board_id, part, changes) VALUES (?, ?, 1)"
                + " ON DUPLICATE KEY UPDATE changes = changes + 1")
        .params(board.value(), part())
        .update();
  }

  /** Opinions on this idea are others now; as {@link #changed(BoardId)}. */
  public void changed(IdeaId idea) {
    jdbc.sql("SELECT board_id FROM idea WHERE id = ?")
        .param(idea.value())
        .query(UUID.class)
        .optional()
        .map(BoardId::new)
        .ifPresent(this::changed);
  }

  /**
   * The board's present mark, in one query that reads no opinion.
   *
   * @param since results that were not looked at since then are looked at again, whatever the mark
   */
  public Mark of(BoardId board, String parameters, Instant since) {
    return jdbc.sql(
            """
            SELECT m.mark, COALESCE(r.input_mark = m.mark AND r.parameters = :parameters
              AND r.looked_at > :since, FALSE) AS same
            FROM (SELECT :board AS board_id, CONCAT(
              (SELECT COALESCE(SUM(changes), 0) FROM opinion_change WHERE board_id = :board), '/',
              (SELECT CONCAT(COUNT(*), '/', COALESCE(BIT_XOR(CRC32(id)), 0)) FROM idea
                WHERE board_id = :board AND state = 'PUBLISHED')) AS mark) m
            LEFT JOIN opinion_result r ON r.board_id = :board
            """)
        .param("board", board.value())
        .param("parameters", parameters)
        .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
        .query((row, _) -> new Mark(row.getString("mark"), row.getBoolean("same")))
        .single();
  }

  /** Keeps the mark with which a result was found right. */
  public void looked(BoardId board, Mark mark, Instant at) {
    jdbc.sql("UPDATE opinion_result SET input_mark = ?, looked_at = ? WHERE board_id = ?")
        .params(mark.value(), LocalDateTime.ofInstant(at, ZoneOffset.UTC), board.value())
        .update();
  }

  private static int part() {
    return ThreadLocalRandom.current().nextInt(PARTS);
  }

  /**
   * A board's mark.
   *
   * @param isOfResult whether the present result was found right with it
   */
  public record Mark(String value, boolean isOfResult) {}
}
