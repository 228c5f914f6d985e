package org.stadtmosaik.discussion.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** Reads comments for the index. */
@Repository
class FoundComments {

  private final JdbcClient jdbc;

  FoundComments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A published comment.
   *
   * @param before how many published replies of its thread stand before it; 0 for a comment
   */
  record Row(
      UUID id,
      ProjectId project,
      About about,
      @Nullable UUID thread,
      String text,
      Language language,
      long before) {}

  /** Those of these that are published, in one query. */
  List<Row> published(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT c.id, c.project_id, c.about_type, c.about_id, c.thread_id, c.text, c.language,
              0 AS place
            FROM discussion_comment c WHERE c.id IN (:ids) AND c.state = 'PUBLISHED'
            """)
        .param("ids", ids)
        .query((row, _) -> row(row))
        .list();
  }

  /** The same with their places in their threads, for a page of them. */
  List<Row> placed(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT c.id, c.project_id, c.about_type, c.about_id, c.thread_id, c.text, c.language,
              (SELECT COUNT(*) FROM discussion_comment b
                WHERE b.thread_id = c.thread_id AND b.state = 'PUBLISHED'
                  AND (b.written_at < c.written_at
                    OR b.written_at = c.written_at AND b.id < c.id)) AS place
            FROM discussion_comment c WHERE c.id IN (:ids) AND c.state = 'PUBLISHED'
            """)
        .param("ids", ids)
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new ProjectId(row.getObject("project_id", UUID.class)),
        new About(row.getString("about_type"), row.getObject("about_id", UUID.class)),
        row.getObject("thread_id", UUID.class),
        row.getString("text"),
        new Language(row.getString("language")),
        row.getLong("place"));
  }

  /** The ids of all that is said about a thing in whatever state, part by part. */
  List<UUID> of(About about, UUID after, int most) {
    return jdbc.sql(
            "SELECT id FROM discussion_comment WHERE about_id = :about AND about_type = :type"
                + " AND id > :after ORDER BY id LIMIT :most")
        .param("about", about.id())
        .param("type", about.type())
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  /** The ids of all comments in whatever state, part by part. */
  List<UUID> ids(UUID after, int most) {
    return jdbc.sql("SELECT id FROM discussion_comment WHERE id > :after ORDER BY id LIMIT :most")
        .param("after", after)
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
