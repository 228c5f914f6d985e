package org.stadtmosaik.idea.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardId;

/**
 * A whole board row by row, for exports: read through a cursor, never all at once. No repository by
 * annotation, because what the reader throws shall come out as it is.
 */
@Component
public class BoardRows {

  /** Rows that the driver fetches at a time. */
  private static final int FETCH = 1000;

  private final JdbcTemplate jdbc;

  BoardRows(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(FETCH);
  }

  /** The board's ideas in the order in which they came in. */
  public List<UUID> ids(BoardId board) {
    return jdbc.query(
        "SELECT id FROM idea WHERE board_id = ? ORDER BY submitted_at, id",
        (row, _) -> row.getObject("id", UUID.class),
        board.value());
  }

  /** Every idea in whatever state with its counts, in the order in which they came in. */
  public void ideas(BoardId board, RowCallbackHandler each) {
    jdbc.query(
        """
        SELECT i.id, i.source_id, i.state, i.language, n.name AS neighbourhood, i.channel,
          i.submitted_at, i.text,
          (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id) AS supports,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'AGREE') AS agree,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'DISAGREE')
            AS disagree,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'PASS') AS pass
        FROM idea i LEFT JOIN neighbourhood n ON n.id = i.neighbourhood_id
        WHERE i.board_id = ? ORDER BY i.submitted_at, i.id
        """,
        each,
        board.value());
  }

  /**
   * Every current opinion, person by person; in which order the persons come, only the salt tells.
   *
   * @param each takes the person's hash and the row with {@code idea_id} and {@code opinion}
   */
  public void opinions(BoardId board, String salt, BiConsumer<String, OpinionRow> each) {
    jdbc.query(
        "SELECT SHA2(CONCAT(?, person), 256) AS person_hash, idea_id, opinion FROM idea_opinion"
            + " WHERE board_id = ? ORDER BY person_hash, idea_id",
        (RowCallbackHandler) row -> each.accept(row.getString("person_hash"), opinion(row)),
        salt,
        board.value());
  }

  private static OpinionRow opinion(ResultSet row) throws SQLException {
    return new OpinionRow(row.getObject("idea_id", UUID.class), row.getString("opinion"));
  }

  /** One person's current opinion on one idea. */
  public record OpinionRow(UUID idea, String opinion) {}
}
