package org.stadtmosaik.idea.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** The boards' topics, and which ideas are about them. */
@Repository
public class TopicStore {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  TopicStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A board's topics in their order, in one query. */
  List<Topic> of(BoardId board) {
    return jdbc.sql("SELECT id, title FROM board_topic WHERE board_id = ? ORDER BY position, id")
        .param(board.value())
        .query((row, _) -> topic(row))
        .list();
  }

  /** Lets whoever changes the topics of a board at the same time wait. */
  void lock(BoardId board) {
    jdbc.sql("SELECT id FROM board WHERE id = ? FOR UPDATE")
        .param(board.value())
        .query(UUID.class)
        .optional();
  }

  /** Whether one of these topics is another board's. */
  boolean isElsewhere(BoardId board, Collection<UUID> topics) {
    return !topics.isEmpty()
        && jdbc.sql("SELECT COUNT(*) FROM board_topic WHERE id IN (:topics) AND board_id <> :board")
                .param("topics", topics)
                .param("board", board.value())
                .query(Long.class)
                .single()
            > 0;
  }

  void put(BoardId board, List<Topic> topics) {
    SqlParameterSource[] rows = new SqlParameterSource[topics.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new MapSqlParameterSource("id", topics.get(i).id())
              .addValue("board", board.value())
              .addValue("position", i)
              .addValue("title", texts.convertToDatabaseColumn(topics.get(i).title()));
    }
    batches.batchUpdate(
        "INSERT INTO board_topic (id, board_id, position, title)"
            + " VALUES (:id, :board, :position, :title)"
            + " ON DUPLICATE KEY UPDATE position = VALUES(position), title = VALUES(title)",
        rows);
  }

  /** Ideas that were about them are so no longer. */
  void remove(Collection<UUID> topics) {
    if (!topics.isEmpty()) {
      jdbc.sql("DELETE FROM idea_topic WHERE topic_id IN (:topics)")
          .param("topics", topics)
          .update();
      jdbc.sql("DELETE FROM board_topic WHERE id IN (:topics)").param("topics", topics).update();
    }
  }

  /** How many ideas are about each of a board's topics, in whatever state; in one query. */
  Map<UUID, Integer> uses(BoardId board) {
    Map<UUID, Integer> uses = new HashMap<>();
    jdbc.sql(
            "SELECT t.id, COUNT(i.idea_id) AS ideas FROM board_topic t"
                + " LEFT JOIN idea_topic i ON i.topic_id = t.id WHERE t.board_id = ? GROUP BY t.id")
        .param(board.value())
        .query(row -> {
          uses.put(row.getObject("id", UUID.class), row.getInt("ideas"));
        });
    return uses;
  }

  /** The topics of each of these ideas in their order, in one query; ideas without any missing. */
  public Map<UUID, List<Topic>> ofIdeas(Collection<UUID> ideas) {
    Map<UUID, List<Topic>> topics = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              "SELECT i.idea_id, t.id, t.title FROM idea_topic i"
                  + " JOIN board_topic t ON t.id = i.topic_id WHERE i.idea_id IN (:ideas)"
                  + " ORDER BY t.position, t.id")
          .param("ideas", ideas)
          .query(row -> {
            UUID idea = row.getObject("idea_id", UUID.class);
            topics.computeIfAbsent(idea, _ -> new ArrayList<>()).add(topic(row));
          });
    }
    return topics;
  }

  /**
   * Makes these the idea's topics. Whatever is no topic of its board, perhaps not any more, is left
   * out: whoever was offline cannot know.
   */
  public void attach(IdeaId idea, BoardId board, Collection<UUID> topics) {
    jdbc.sql("DELETE FROM idea_topic WHERE idea_id = ?").param(idea.value()).update();
    if (!topics.isEmpty()) {
      jdbc.sql(
              "INSERT INTO idea_topic (idea_id, topic_id) SELECT :idea, id FROM board_topic"
                  + " WHERE board_id = :board AND id IN (:topics)")
          .param("idea", idea.value())
          .param("board", board.value())
          .param("topics", topics)
          .update();
    }
  }

  /** Whether the idea has just these topics, as far as they are topics of its board. */
  public boolean has(IdeaId idea, BoardId board, Collection<UUID> topics) {
    Set<UUID> wanted =
        topics.isEmpty()
            ? Set.of()
            : jdbc.sql("SELECT id FROM board_topic WHERE board_id = :board AND id IN (:topics)")
                .param("board", board.value())
                .param("topics", topics)
                .query(UUID.class)
                .set();
    return jdbc.sql("SELECT topic_id FROM idea_topic WHERE idea_id = ?")
        .param(idea.value())
        .query(UUID.class)
        .set()
        .equals(wanted);
  }

  private Topic topic(ResultSet row) throws SQLException {
    LocalizedText title = texts.convertToEntityAttribute(row.getString("title"));
    if (title == null) {
      throw new IllegalStateException("a stored title is never null");
    }
    return new Topic(row.getObject("id", UUID.class), title);
  }
}
