package org.stadtmosaik.idea.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;

/**
 * The figures beside ideas by which lists are ordered: how many people support one, and how often
 * anything was said to it. Whoever writes supports or opinions locks the idea first and counts anew
 * in the same transaction, so that the figures are those of the rows.
 */
@Repository
public class IdeaFigures {

  private static final String COUNT =
      """
      UPDATE idea i
      SET i.supports = (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id),
        i.voices = (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id)
          + (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id)
      """;

  private final JdbcClient jdbc;

  IdeaFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever is at the idea's voices, and lets nobody else until the transaction ends. */
  public void lock(IdeaId idea) {
    jdbc.sql("SELECT id FROM idea WHERE id = ? FOR UPDATE")
        .param(idea.value())
        .query(UUID.class)
        .optional();
  }

  /** Counts one idea anew. */
  public void count(IdeaId idea) {
    jdbc.sql(COUNT + " WHERE i.id = ?").param(idea.value()).update();
  }

  /** Counts all of a board anew, after an import. */
  public void count(BoardId board) {
    jdbc.sql(COUNT + " WHERE i.board_id = ?").param(board.value()).update();
  }

  /**
   * Counts anew where the figures are not those of the rows, because somebody wrote these without
   * us; a thousand ideas at most.
   *
   * @return how many there were
   */
  public int repair() {
    List<UUID> amiss =
        jdbc.sql(
                """
                SELECT i.id FROM idea i
                WHERE i.supports <> (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id)
                  OR i.voices <> i.supports
                    + (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id)
                LIMIT 1000
                """)
            .query(UUID.class)
            .list();
    amiss.forEach(id -> count(new IdeaId(id)));
    return amiss.size();
  }
}
