package org.stadtmosaik.idea.finding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** Reads ideas for the index. */
@Repository
class FoundIdeas {

  private final JdbcClient jdbc;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  FoundIdeas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(
      UUID id,
      UUID board,
      UUID project,
      LocalizedText boardTitle,
      @Nullable String title,
      String text,
      Language language) {}

  /** Those of these that are published and stand for themselves, in one query. */
  List<Row> published(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT i.id, i.board_id, b.project_id, b.title AS board_title, i.title, i.text, i.language
            FROM idea i JOIN board b ON b.id = i.board_id
            WHERE i.id IN (:ids) AND i.state = 'PUBLISHED' AND i.merged_into IS NULL
            """)
        .param("ids", ids)
        .query((row, _) -> {
          LocalizedText board = texts.convertToEntityAttribute(row.getString("board_title"));
          if (board == null) {
            throw new IllegalStateException("a stored text is never null");
          }
          return new Row(
              row.getObject("id", UUID.class),
              row.getObject("board_id", UUID.class),
              row.getObject("project_id", UUID.class),
              board,
              row.getString("title"),
              row.getString("text"),
              new Language(row.getString("language")));
        })
        .list();
  }

  /** The ids of a board's ideas, part by part. */
  List<UUID> of(BoardId board, UUID after, int most) {
    return jdbc.sql(
            "SELECT id FROM idea WHERE board_id = :board AND id > :after ORDER BY id LIMIT :most")
        .param("board", board.value())
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /** The ids of all ideas in whatever state, part by part. */
  List<UUID> ids(UUID after, int most) {
    return jdbc.sql("SELECT id FROM idea WHERE id > :after ORDER BY id LIMIT :most")
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
