package org.stadtmosaik.idea.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** Ideas as their readers see them, one query a page. */
@Repository
public class IdeaReadings {

  /** Nobody's pseudonym: joins to nothing. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final String SELECT =
      """
      SELECT i.id, i.board_id, b.title, i.state, i.text, i.language, i.neighbourhood_id,
        n.name AS neighbourhood, i.submitted_at, i.version, i.author,
        (SELECT COUNT(*) FROM idea_support s WHERE s.idea_id = i.id) AS supports,
        EXISTS (SELECT 1 FROM idea_support s WHERE s.idea_id = i.id AND s.person = :me) AS supported,
        (SELECT o.opinion FROM idea_opinion o WHERE o.idea_id = i.id AND o.person = :me) AS opinion
      FROM idea i
      JOIN board b ON b.id = i.board_id
      LEFT JOIN neighbourhood n ON n.id = i.neighbourhood_id
      """;

  private final JdbcClient jdbc;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  IdeaReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of a board's published ideas, the newest first.
   *
   * @param me the reader's pseudonym in this project; {@code null} for whoever has none
   */
  public List<IdeaView> published(BoardId board, @Nullable UUID me, int page) {
    return jdbc.sql(
            SELECT
                + " WHERE i.board_id = :board AND i.state = 'PUBLISHED'"
                + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT :size OFFSET :offset")
        .param("me", me == null ? NOBODY : me)
        .param("board", board.value())
        .param("size", IdeaPage.SIZE)
        .param("offset", (long) page * IdeaPage.SIZE)
        .query((row, _) -> view(row, me))
        .list();
  }

  public long countPublished(BoardId board) {
    return jdbc.sql("SELECT COUNT(*) FROM idea WHERE board_id = ? AND state = 'PUBLISHED'")
        .param(board.value())
        .query(Long.class)
        .single();
  }

  /**
   * How many published ideas each of these boards has, in one query; boards without any missing.
   */
  public Map<BoardId, Long> countPublished(Collection<BoardId> boards) {
    Map<BoardId, Long> counts = new HashMap<>();
    if (!boards.isEmpty()) {
      jdbc.sql(
              "SELECT board_id, COUNT(*) AS ideas FROM idea"
                  + " WHERE board_id IN (:boards) AND state = 'PUBLISHED' GROUP BY board_id")
          .param("boards", boards.stream().map(BoardId::value).toList())
          .query(row -> {
            counts.put(new BoardId(row.getObject("board_id", UUID.class)), row.getLong("ideas"));
          });
    }
    return counts;
  }

  public Optional<IdeaView> one(IdeaId id, @Nullable UUID me) {
    return jdbc.sql(SELECT + " WHERE i.id = :id")
        .param("me", me == null ? NOBODY : me)
        .param("id", id.value())
        .query((row, _) -> view(row, me))
        .optional();
  }

  /** These ideas in whatever state, in one query. */
  public List<IdeaView> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + " WHERE i.id IN (:ids)")
        .param("me", NOBODY)
        .param("ids", ids)
        .query((row, _) -> view(row, null))
        .list();
  }

  /** Those of these ideas that are there and were not taken back, in one query. */
  public Set<UUID> notWithdrawn(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql("SELECT id FROM idea WHERE id IN (:ids) AND state <> 'WITHDRAWN'")
            .param("ids", ids)
            .query(UUID.class)
            .set();
  }

  /** All that these pseudonyms wrote, the newest first, 200 at most. */
  public List<IdeaView> writtenBy(Collection<UUID> pseudonyms) {
    if (pseudonyms.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                + " WHERE i.author IN (:authors) ORDER BY i.submitted_at DESC, i.id DESC LIMIT 200")
        .param("me", NOBODY)
        .param("authors", pseudonyms)
        .query((row, _) -> view(row, row.getObject("author", UUID.class)))
        .list();
  }

  private IdeaView view(ResultSet row, @Nullable UUID me) throws SQLException {
    String neighbourhood = row.getString("neighbourhood");
    String opinion = row.getString("opinion");
    return new IdeaView(
        new IdeaId(row.getObject("id", UUID.class)),
        new BoardId(row.getObject("board_id", UUID.class)),
        text(row.getString("title")),
        IdeaState.valueOf(row.getString("state")),
        row.getString("text"),
        new Language(row.getString("language")),
        row.getObject("neighbourhood_id", UUID.class),
        neighbourhood == null ? null : text(neighbourhood),
        row.getObject("submitted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getLong("version"),
        row.getLong("supports"),
        row.getBoolean("supported"),
        opinion == null ? null : Opinion.valueOf(opinion),
        me != null && me.equals(row.getObject("author", UUID.class)),
        List.of());
  }

  private LocalizedText text(String json) {
    LocalizedText text = texts.convertToEntityAttribute(json);
    if (text == null) {
      throw new IllegalStateException("a stored text is never null");
    }
    return text;
  }
}
