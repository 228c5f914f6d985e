package org.stadtmosaik.discussion.domain;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.discussion.About;

/** Which comments were moved from where to where. */
@Repository
public class MoveStore {

  private final JdbcClient jdbc;

  MoveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes everything that is about a thing now. */
  public void remember(UUID move, About from, About to) {
    jdbc.sql(
            "INSERT INTO discussion_move (id, comment_id, from_type, from_id, to_type, to_id)"
                + " SELECT ?, id, about_type, about_id, ?, ? FROM discussion_comment"
                + " WHERE about_id = ? AND about_type = ?")
        .params(move, to.type(), to.id(), from.id(), from.type())
        .update();
  }

  /** From where to where it went; nothing if there is no such move. */
  public Set<About> places(UUID move) {
    return jdbc.sql(
            "SELECT from_type AS type, from_id AS id FROM discussion_move WHERE id = :move"
                + " UNION SELECT to_type, to_id FROM discussion_move WHERE id = :move")
        .param("move", move)
        .query((row, _) -> new About(row.getString("type"), row.getObject("id", UUID.class)))
        .set();
  }

  public void move(About from, About to) {
    jdbc.sql(
            "UPDATE discussion_comment SET about_type = ?, about_id = ?"
                + " WHERE about_id = ? AND about_type = ?")
        .params(to.type(), to.id(), from.id(), from.type())
        .update();
  }

  /** Moves back what is still there, and the replies that it got there. */
  public void takeBack(UUID move) {
    // The replies first: they are found by where their thread is.
    jdbc.sql(
            "UPDATE discussion_comment r JOIN discussion_move m ON m.comment_id = r.thread_id"
                + " JOIN discussion_comment t ON t.id = m.comment_id AND t.about_id = m.to_id"
                + " SET r.about_type = m.from_type, r.about_id = m.from_id WHERE m.id = ?")
        .param(move)
        .update();
    jdbc.sql(
            "UPDATE discussion_comment c JOIN discussion_move m ON m.comment_id = c.id"
                + " SET c.about_type = m.from_type, c.about_id = m.from_id"
                + " WHERE m.id = ? AND c.about_id = m.to_id")
        .param(move)
        .update();
  }

  public void forget(UUID move) {
    jdbc.sql("DELETE FROM discussion_move WHERE id = ?").param(move).update();
  }
}
