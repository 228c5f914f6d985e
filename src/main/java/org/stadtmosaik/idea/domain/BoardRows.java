package org.stadtmosaik.idea.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaState;

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
        SELECT i.id, i.source_id, i.state, i.language, n.name AS neighbourhood, ar.name AS area,
          i.channel,
          i.submitted_at, i.text, i.title, i.latitude, i.longitude,
          (SELECT GROUP_CONCAT(t.topic_id) FROM idea_topic t WHERE t.idea_id = i.id) AS topics,
          1 + (SELECT COUNT(*) FROM idea_coauthor c WHERE c.idea_id = i.id) AS writers,
          i.merged_into,
          (SELECT LOWER(w.kind) FROM idea_status w WHERE w.id = i.status_id) AS status,
          (SELECT w.title FROM idea_status w WHERE w.id = i.status_id) AS status_name,
          (SELECT MAX(a.made_at) FROM idea_answer a WHERE a.idea_id = i.id) AS answered_at,
          (SELECT GROUP_CONCAT(l.target_id ORDER BY l.target_id SEPARATOR ' ') FROM idea_link l
            WHERE l.idea_id = i.id AND l.kind = 'QUESTION') AS questions,
          (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id) AS supports,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'AGREE') AS agree,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'DISAGREE')
            AS disagree,
          (SELECT COUNT(*) FROM idea_opinion o WHERE o.idea_id = i.id AND o.opinion = 'PASS') AS pass
        FROM idea i LEFT JOIN neighbourhood n ON n.id = i.neighbourhood_id
          LEFT JOIN neighbourhood ar ON ar.id = i.area_id
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

  /** Whether staff wrote any of the board's ideas down for somebody. */
  public boolean hasCards(BoardId board) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "SELECT EXISTS (SELECT 1 FROM idea_card WHERE board_id = ?)",
            Boolean.class,
            board.value()));
  }

  /** What is known of those ideas beside what all ideas have, in the order of the ideas. */
  public void cards(BoardId board, RowCallbackHandler each) {
    jdbc.query(
        "SELECT c.idea_id, c.occasion, c.held_on, c.dots FROM idea_card c"
            + " JOIN idea i ON i.id = c.idea_id WHERE c.board_id = ?"
            + " ORDER BY i.submitted_at, i.id",
        each,
        board.value());
  }

  /** The board's ideas as statements, in the order in which they came in. */
  public List<Statement> statements(BoardId board) {
    return jdbc.query(
        "SELECT id, source_id, state FROM idea WHERE board_id = ? ORDER BY submitted_at, id",
        (row, _) ->
            new Statement(
                row.getObject("id", UUID.class),
                row.getString("source_id"),
                IdeaState.PUBLISHED.name().equals(row.getString("state"))),
        board.value());
  }

  /**
   * Every current opinion, person by person, in the order of an index: to count them, never to hand
   * them on. What was said to an idea that went into another one counts there, and only there.
   *
   * @param each takes the person and what they said
   */
  public void votes(BoardId board, BiConsumer<UUID, OpinionRow> each) {
    jdbc.query(
        "SELECT person, idea_id, opinion FROM idea_opinion WHERE board_id = ?"
            + " AND idea_id NOT IN (SELECT id FROM idea WHERE board_id = ? AND state = 'MERGED')"
            + " ORDER BY person, idea_id",
        (RowCallbackHandler) row -> each.accept(row.getObject("person", UUID.class), opinion(row)),
        board.value(),
        board.value());
  }

  /** The people who took part elsewhere, by that source's ids. */
  public Map<String, UUID> importedPeople(BoardId board) {
    Map<String, UUID> people = new HashMap<>();
    jdbc.query(
        "SELECT source_id, id FROM imported_person WHERE board_id = ?",
        (RowCallbackHandler) row -> people.put(row.getString(1), row.getObject(2, UUID.class)),
        board.value());
    return people;
  }

  private static OpinionRow opinion(ResultSet row) throws SQLException {
    return new OpinionRow(row.getObject("idea_id", UUID.class), row.getString("opinion"));
  }

  /**
   * An idea as something that people have opinions on.
   *
   * @param sourceId its id in the source that it was imported from, if it was
   * @param isPublished whether people can see it
   */
  public record Statement(UUID id, @Nullable String sourceId, boolean isPublished) {}

  /** One person's current opinion on one idea. */
  public record OpinionRow(UUID idea, String opinion) {}
}
