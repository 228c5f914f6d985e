package org.stadtmosaik.idea.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** Reads what a board's published ideas can be filtered by, in one query. */
@Repository
class IdeaChoices {

  private enum Kind {
    TOPIC,
    NEIGHBOURHOOD,
    STATE
  }

  private static final String SHOWN =
      "i.board_id = :board AND i.state = 'PUBLISHED' AND i.merged_into IS NULL";

  private static final String SQL =
      """
      SELECT 'TOPIC' AS kind, c.id, c.title, c.position FROM board_topic c
      WHERE c.board_id = :board AND EXISTS (
        SELECT 1 FROM idea_topic t JOIN idea i ON i.id = t.idea_id
        WHERE t.topic_id = c.id AND %1$s)
      UNION ALL
      SELECT 'NEIGHBOURHOOD', n.id, n.name, n.position FROM neighbourhood n
      WHERE n.commune_id = :commune AND EXISTS (
        SELECT 1 FROM idea i WHERE i.area_id = n.id AND %1$s)
      UNION ALL
      SELECT 'STATE', st.id, st.title, st.position FROM idea_status st
      WHERE st.project_id = :project AND EXISTS (
        SELECT 1 FROM idea i WHERE i.status_id = st.id AND %1$s)
      ORDER BY position
      """
          .formatted(SHOWN);

  private final JdbcClient jdbc;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  IdeaChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  FilterChoices of(BoardSummary board) {
    Map<Kind, List<FilterChoices.Choice>> found = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      found.put(kind, new java.util.ArrayList<>());
    }
    jdbc.sql(SQL)
        .param("board", board.id().value())
        .param("commune", board.commune().value())
        .param("project", board.project().value())
        .query(row -> {
          LocalizedText name = texts.convertToEntityAttribute(row.getString("title"));
          List<FilterChoices.Choice> of = found.get(Kind.valueOf(row.getString("kind")));
          if (name != null && of != null) {
            of.add(new FilterChoices.Choice(row.getObject("id", UUID.class), name));
          }
        });
    return new FilterChoices(
        List.copyOf(found.getOrDefault(Kind.TOPIC, List.of())),
        List.copyOf(found.getOrDefault(Kind.NEIGHBOURHOOD, List.of())),
        List.copyOf(found.getOrDefault(Kind.STATE, List.of())));
  }
}
