package org.stadtmosaik.idea.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.IdeaPoint;
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
        i.title AS idea_title, i.latitude, i.longitude,
        (SELECT COUNT(*) FROM idea_coauthor c WHERE c.idea_id = i.id) AS co_authors,
        EXISTS (SELECT 1 FROM idea_coauthor c WHERE c.idea_id = i.id AND c.person IN (:mine))
          AS co_author,
        i.supports,
        EXISTS (SELECT 1 FROM idea_support s WHERE s.idea_id = i.id AND s.person = :me) AS supported,
        (SELECT o.opinion FROM idea_opinion o WHERE o.idea_id = i.id AND o.person = :me) AS opinion
      FROM idea i
      JOIN board b ON b.id = i.board_id
      LEFT JOIN neighbourhood n ON n.id = i.area_id
      """;

  private final JdbcClient jdbc;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  IdeaReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * These ideas in this order, as far as they are there, in one query.
   *
   * @param me the reader's pseudonym in their project; {@code null} for whoever has none
   */
  public List<IdeaView> inOrder(List<UUID> ids, @Nullable UUID me) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, IdeaView> found = new HashMap<>();
    jdbc.sql(SELECT + " WHERE i.id IN (:ids)")
        .param("me", me == null ? NOBODY : me)
        .param("mine", List.of(me == null ? NOBODY : me))
        .param("ids", ids)
        .query((row, _) -> view(row, me))
        .list()
        .forEach(view -> found.put(view.id().value(), view));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The latest published ideas of a board, a page of them. */
  public List<IdeaView> newest(BoardId board, @Nullable UUID me) {
    return jdbc.sql(
            SELECT
                + " WHERE i.board_id = :board AND i.state = 'PUBLISHED' AND i.merged_into IS NULL"
                + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT :size")
        .param("me", me == null ? NOBODY : me)
        .param("mine", List.of(me == null ? NOBODY : me))
        .param("board", board.value())
        .param("size", IdeaPage.SIZE)
        .query((row, _) -> view(row, me))
        .list();
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
        .param("mine", List.of(me == null ? NOBODY : me))
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
        .param("mine", List.of(NOBODY))
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

  /** All that these pseudonyms wrote, alone or with others, the newest first, 200 at most. */
  public List<IdeaView> writtenBy(Collection<UUID> pseudonyms) {
    if (pseudonyms.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                // Each half by its own index.
                + " JOIN (SELECT id FROM idea WHERE author IN (:mine) UNION"
                + " SELECT idea_id FROM idea_coauthor WHERE person IN (:mine)) o ON o.id = i.id"
                + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT 200")
        .param("me", NOBODY)
        .param("mine", pseudonyms)
        .query((row, _) -> view(row, row.getObject("author", UUID.class)))
        .list();
  }

  private IdeaView view(ResultSet row, @Nullable UUID me) throws SQLException {
    String neighbourhood = row.getString("neighbourhood");
    String opinion = row.getString("opinion");
    boolean coAuthor = row.getBoolean("co_author");
    boolean author = !coAuthor && me != null && me.equals(row.getObject("author", UUID.class));
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
        author || coAuthor,
        List.of(),
        row.getString("idea_title"),
        List.of(),
        point(row),
        1 + row.getInt("co_authors"),
        coAuthor);
  }

  private static @Nullable IdeaPoint point(ResultSet row) throws SQLException {
    Double latitude = row.getObject("latitude", Double.class);
    Double longitude = row.getObject("longitude", Double.class);
    return latitude == null || longitude == null ? null : new IdeaPoint(latitude, longitude);
  }

  private LocalizedText text(String json) {
    LocalizedText text = texts.convertToEntityAttribute(json);
    if (text == null) {
      throw new IllegalStateException("a stored text is never null");
    }
    return text;
  }
}
