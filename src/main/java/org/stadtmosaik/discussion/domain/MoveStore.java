package org.stadtmosaik.discussion.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentsMoved.Moved;

/** Which comments were moved from where to where. */
@Repository
public class MoveStore {

  private final JdbcClient jdbc;

  MoveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes everything that is about a thing now. */
  public void remember(UUID move, About from, About to, Instant now) {
    jdbc.sql(
            "INSERT INTO discussion_move (id, comment_id, from_type, from_id, to_type, to_id,"
                + " moved_at) SELECT ?, id, about_type, about_id, ?, ?, ? FROM discussion_comment"
                + " WHERE about_id = ? AND about_type = ?")
        .params(
            move,
            to.type(),
            to.id(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC),
            from.id(),
            from.type())
        .update();
  }

  /** From where to where it went. */
  public record Route(About from, About to) {}

  /** Nothing if there is no such move, or nothing was there to be moved. */
  public Optional<Route> route(UUID move) {
    return jdbc.sql(
            "SELECT from_type, from_id, to_type, to_id FROM discussion_move WHERE id = ? LIMIT 1")
        .param(move)
        .query((row, _) ->
            new Route(
                new About(row.getString("from_type"), row.getObject("from_id", UUID.class)),
                new About(row.getString("to_type"), row.getObject("to_id", UUID.class))))
        .optional();
  }

  /**
   * Those of a move that are published, and the replies that came to them since; the newest first.
   */
  public List<Moved> published(UUID move, int most) {
    return jdbc.sql(
            """
            SELECT c.id, c.thread_id, c.written_at FROM discussion_move m
            JOIN discussion_comment c ON c.id = m.comment_id
            WHERE m.id = :move AND c.state = 'PUBLISHED'
            UNION
            SELECT r.id, r.thread_id, r.written_at FROM discussion_move m
            JOIN discussion_comment r ON r.thread_id = m.comment_id
            WHERE m.id = :move AND r.state = 'PUBLISHED'
            ORDER BY written_at DESC, id DESC LIMIT :most
            """)
        .param("move", move)
        .param("most", most)
        .query((row, _) ->
            new Moved(
                new CommentId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("thread_id", UUID.class))
                    .map(CommentId::new)
                    .orElse(null)))
        .list();
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
