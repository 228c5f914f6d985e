package org.stadtmosaik.idea.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.shared.Language;

/** Ideas in short, for whoever talks about them. */
@Repository
class TalkStore {

  private static final int TITLE_LENGTH = 80;

  /**
   * An idea in short.
   *
   * @param title its own, else its beginning, in one line
   */
  record Row(
      UUID id,
      UUID commune,
      UUID project,
      UUID board,
      @Nullable UUID author,
      String title,
      Language language,
      boolean isPublished,
      ReviewPolicy review) {}

  private final JdbcClient jdbc;

  TalkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** These ideas in whatever state, in one query. */
  List<Row> ideas(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT i.id, i.commune_id, b.project_id, i.board_id, i.author, i.title, i.language,"
                + " i.state, i.merged_into, b.review, LEFT(i.text, 400) AS beginning"
                + " FROM idea i JOIN board b ON b.id = i.board_id WHERE i.id IN (:ids)")
        .param("ids", ids)
        .query(TalkStore::row)
        .list();
  }

  /**
   * Where an idea's address leads: to itself, unless it went into another one. It is not merged or
   * taken out of one before the caller's transaction ends; others may look at the same time.
   */
  UUID staying(UUID id) {
    UUID at = id;
    // Each is locked before it says where it went: else it might go on meanwhile.
    Optional<UUID> next = lockedNext(at);
    while (next.isPresent()) {
      at = next.get();
      next = lockedNext(at);
    }
    return at;
  }

  private Optional<UUID> lockedNext(UUID id) {
    return jdbc.sql("SELECT state, merged_into FROM idea WHERE id = ? LOCK IN SHARE MODE")
        .param(id)
        .query(TalkStore::next)
        .optional()
        .flatMap(next -> next);
  }

  private static Optional<UUID> next(ResultSet row, int line) throws SQLException {
    return IdeaState.MERGED.name().equals(row.getString("state"))
        ? Optional.ofNullable(row.getObject("merged_into", UUID.class))
        : Optional.empty();
  }

  private static Row row(ResultSet row, int line) throws SQLException {
    String title = row.getString("title");
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("commune_id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("board_id", UUID.class),
        row.getObject("author", UUID.class),
        title == null || title.isBlank() ? beginning(row.getString("beginning")) : title.strip(),
        new Language(row.getString("language")),
        IdeaState.PUBLISHED.name().equals(row.getString("state"))
            && row.getObject("merged_into") == null,
        ReviewPolicy.valueOf(row.getString("review")));
  }

  /** The first line, cut between words where it is long. */
  static String beginning(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip().replaceAll("\\s+", " ");
    if (line.length() <= TITLE_LENGTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', TITLE_LENGTH);
    int end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH;
    // Not in the middle of a letter that takes two.
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
