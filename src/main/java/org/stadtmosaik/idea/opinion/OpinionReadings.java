package org.stadtmosaik.idea.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;

/** Which published ideas tell most of what was worked out of a board's opinions. */
@Repository
class OpinionReadings {

  /** People of a group who have seen an idea, before it is said to divide. */
  private static final int ENOUGH_SEEN = 5;

  /** Between the group that agrees most and the one that agrees least, of 1. */
  private static final double APART = 0.3;

  private static final String AGREEMENT = "(s.agree + 1) / (s.agree + s.disagree + s.pass + 2)";

  private final JdbcClient jdbc;

  OpinionReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By group the ideas that tell it from the others, the most telling first. */
  Map<Integer, List<IdeaId>> telling(BoardId board, int most) {
    Map<Integer, List<IdeaId>> found = new TreeMap<>();
    jdbc.sql(
            """
            SELECT number, idea_id FROM (
              SELECT s.number, s.idea_id, ROW_NUMBER() OVER (PARTITION BY s.number
                ORDER BY s.weight DESC, s.idea_id) AS place
              FROM opinion_share s JOIN idea i ON i.id = s.idea_id
              WHERE s.board_id = :board AND s.tells IS NOT NULL AND i.state = 'PUBLISHED') ranked
            WHERE place <= :most ORDER BY number, place
            """)
        .param("board", board.value())
        .param("most", most)
        .query(row -> {
          found
              .computeIfAbsent(row.getInt("number"), _ -> new ArrayList<>())
              .add(new IdeaId(row.getObject("idea_id", UUID.class)));
        });
    return found;
  }

  /**
   * The ideas on which the groups are furthest apart: all have seen them, and the shares of those
   * who agree, with one agreeing and one not agreeing person added to each group, are at least 30
   * percentage points apart.
   */
  List<IdeaId> dividing(BoardId board, int groups, int most) {
    return jdbc.sql(
            """
            SELECT s.idea_id, MAX(%1$s) - MIN(%1$s) AS apart
            FROM opinion_share s JOIN idea i ON i.id = s.idea_id
            WHERE s.board_id = :board AND i.state = 'PUBLISHED'
            GROUP BY s.idea_id
            HAVING COUNT(*) = :groups AND MIN(s.agree + s.disagree + s.pass) >= :seen
              AND apart >= :apart
            ORDER BY apart DESC, s.idea_id LIMIT :most
            """
                .formatted(AGREEMENT))
        .param("board", board.value())
        .param("groups", groups)
        .param("seen", ENOUGH_SEEN)
        .param("apart", APART)
        .param("most", most)
        .query((row, _) -> new IdeaId(row.getObject("idea_id", UUID.class)))
        .list();
  }
}
