package org.stadtmosaik.idea.domain.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.idea.follow.StaffIdeaFilter;
import org.stadtmosaik.idea.follow.StaffIdeaPage;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Ideas as their staff find them. */
@Repository
public class StaffIdeaStore {

  private static final String SELECT =
      """
      SELECT i.id, i.board_id, i.state, i.title, i.text, i.language, s.title AS status_title, s.kind,
        i.merged_into, i.submitted_at, i.follow_version,
        (SELECT COUNT(*) FROM idea_support v WHERE v.idea_id = i.id) AS supports,
        EXISTS (SELECT 1 FROM idea_answer a WHERE a.idea_id = i.id) AS answered
      FROM idea i LEFT JOIN idea_status s ON s.id = i.status_id
      """;

  /** Merged ones are seen on the page of the idea that they went into. */
  private static final String WHERE =
      """
       WHERE i.board_id = :board AND i.state = 'PUBLISHED'
        AND (:words = '' OR i.text LIKE :like ESCAPE '!' OR i.title LIKE :like ESCAPE '!')
        AND (:anyStatus OR i.status_id = :status)
        AND (NOT :untouched OR i.status_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM idea_answer a WHERE a.idea_id = i.id))
      """;

  private static final UUID NONE = new UUID(0, 0);

  private final JdbcClient jdbc;

  StaffIdeaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<StaffIdea> find(BoardId board, StaffIdeaFilter filter, int page) {
    return filtered(
            SELECT + WHERE + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT :size OFFSET :offset",
            board,
            filter)
        .param("size", StaffIdeaPage.SIZE)
        .param("offset", (long) page * StaffIdeaPage.SIZE)
        .query((row, _) -> idea(row))
        .list();
  }

  public long count(BoardId board, StaffIdeaFilter filter) {
    return filtered("SELECT COUNT(*) FROM idea i" + WHERE, board, filter)
        .query(Long.class)
        .single();
  }

  public Optional<StaffIdea> one(IdeaId id) {
    return jdbc.sql(SELECT + " WHERE i.id = ?")
        .param(id.value())
        .query((row, _) -> idea(row))
        .optional();
  }

  /** These ideas as far as they are published, in one query and in the order of their ids. */
  public List<StaffIdea> published(Collection<IdeaId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE i.id IN (:ids) AND i.state = 'PUBLISHED' ORDER BY i.id")
            .param("ids", FollowUpStore.values(ids))
            .query((row, _) -> idea(row))
            .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, BoardId board, StaffIdeaFilter filter) {
    String words = filter.words().strip();
    @Nullable UUID status = filter.status();
    return jdbc.sql(sql)
        .param("board", board.value())
        .param("words", words)
        .param("like", "%" + words.replaceAll("([!%_])", "!$1") + "%")
        .param("anyStatus", status == null)
        .param("status", status == null ? NONE : status)
        .param("untouched", filter.untouched());
  }

  private static StaffIdea idea(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("kind");
    @Nullable LocalizedText status = kind == null ? null : Columns.text(row, "status_title");
    return new StaffIdea(
        new IdeaId(row.getObject("id", UUID.class)),
        new BoardId(row.getObject("board_id", UUID.class)),
        IdeaState.valueOf(row.getString("state")),
        row.getString("title"),
        row.getString("text"),
        new Language(row.getString("language")),
        status,
        kind == null ? null : StatusKind.valueOf(kind),
        row.getObject("merged_into", UUID.class),
        row.getLong("supports"),
        row.getBoolean("answered"),
        Columns.instant(row, "submitted_at"),
        row.getLong("follow_version"));
  }
}
