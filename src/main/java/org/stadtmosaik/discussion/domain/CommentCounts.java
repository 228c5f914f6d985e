package org.stadtmosaik.discussion.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Supports and replies, and how many there are of them: changed in the caller's transaction. */
@Repository
public class CommentCounts {

  private final JdbcClient jdbc;

  CommentCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the comment wait for whoever else supports it at this moment. */
  public void lock(UUID comment) {
    jdbc.sql("SELECT id FROM discussion_comment WHERE id = ? FOR UPDATE")
        .param(comment)
        .query(UUID.class)
        .list();
  }

  public void support(UUID comment, UUID person) {
    // Not INSERT IGNORE, which would keep silent about whatever else goes wrong.
    jdbc.sql(
            "INSERT INTO discussion_support (comment_id, person) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE person = person")
        .params(comment, person)
        .update();
  }

  public void unsupport(UUID comment, UUID person) {
    jdbc.sql("DELETE FROM discussion_support WHERE comment_id = ? AND person = ?")
        .params(comment, person)
        .update();
  }

  /** Counts the supports of a locked comment anew. */
  public long recount(UUID comment) {
    long supports =
        jdbc.sql("SELECT COUNT(*) FROM discussion_support WHERE comment_id = ?")
            .param(comment)
            .query(Long.class)
            .single();
    jdbc.sql("UPDATE discussion_comment SET supports = ? WHERE id = ?")
        .params(supports, comment)
        .update();
    return supports;
  }

  /** So many more published replies to this comment; fewer if negative. */
  public void replies(UUID thread, int more) {
    jdbc.sql("UPDATE discussion_comment SET replies = replies + ? WHERE id = ?")
        .params(more, thread)
        .update();
  }
}
