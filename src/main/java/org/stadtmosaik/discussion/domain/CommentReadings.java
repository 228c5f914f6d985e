package org.stadtmosaik.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.shared.Language;

/** Comments as their readers see them. */
@Repository
public class CommentReadings {

  /** Nobody's pseudonym: joins to nothing. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final String COLUMNS =
      """
      c.id, c.about_type, c.about_id, c.thread_id, c.author, c.state, c.channel, c.mark, c.language,
        c.text, c.written_at, c.version, c.supports, c.replies,
        EXISTS (SELECT 1 FROM discussion_support s WHERE s.comment_id = c.id AND s.person = :me)
          AS supported
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM discussion_comment c ";

  /** How many there are of a thing. */
  public record Counts(long comments, long threads) {}

  /** One reader's eyes: who they are in the project, and what time it is. */
  public record Eyes(@Nullable UUID me, Instant now) {}

  private final JdbcClient jdbc;

  CommentReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Published comments and threads that have a place. */
  public Counts count(About about) {
    return jdbc.sql(
            "SELECT COALESCE(SUM(state = 'PUBLISHED'), 0) AS comments,"
                + " COALESCE(SUM(thread_id IS NULL AND listed), 0) AS threads"
                + " FROM discussion_comment WHERE about_id = ? AND about_type = ?")
        .params(about.id(), about.type())
        .query((row, _) -> new Counts(row.getLong("comments"), row.getLong("threads")))
        .single();
  }

  /** Published comments on each of these, replies included; those without any missing. */
  public Map<UUID, Long> count(String type, Collection<UUID> ids) {
    Map<UUID, Long> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              "SELECT about_id, COUNT(*) AS comments FROM discussion_comment"
                  + " WHERE about_id IN (:ids) AND about_type = :type AND state = 'PUBLISHED'"
                  + " GROUP BY about_id")
          .param("ids", ids)
          .param("type", type)
          .query(row -> {
            counts.put(row.getObject("about_id", UUID.class), row.getLong("comments"));
          });
    }
    return counts;
  }

  /**
   * How many published comments were published or changed since, or came with a move.
   *
   * @param thread whose replies alone count; {@code null} for all
   * @param writtenSince older ones do not count
   */
  public long fresh(About about, @Nullable CommentId thread, Instant since, Instant writtenSince) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM discussion_comment WHERE about_id = :about AND about_type = :type"
                + " AND state = 'PUBLISHED' AND (changed_at > :since AND written_at > :written"
                + " OR EXISTS (SELECT 1 FROM discussion_move m"
                + " WHERE m.comment_id = discussion_comment.id AND m.to_type = about_type"
                + " AND m.to_id = about_id AND m.moved_at > :since))"
                + (thread == null ? "" : " AND thread_id = :thread"))
        .param("about", about.id())
        .param("type", about.type())
        .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
        .param("written", LocalDateTime.ofInstant(writtenSince, ZoneOffset.UTC))
        .param("thread", thread == null ? null : thread.value())
        .query(Long.class)
        .single();
  }

  /** A page of threads, without their replies. */
  public List<CommentView> threads(About about, Order order, int page, int size, Eyes eyes) {
    String by =
        switch (order) {
          case NEWEST -> "c.written_at DESC, c.id DESC";
          case OLDEST -> "c.written_at, c.id";
          case SUPPORT -> "c.supports DESC, c.written_at DESC, c.id DESC";
        };
    return jdbc.sql(
            SELECT
                + "WHERE c.about_id = :about AND c.about_type = :type AND c.thread_id IS NULL"
                + " AND c.listed ORDER BY "
                + by
                + " LIMIT :size OFFSET :offset")
        .param("me", me(eyes))
        .param("about", about.id())
        .param("type", about.type())
        .param("size", size)
        .param("offset", (long) page * size)
        .query((row, _) -> view(row, eyes))
        .list();
  }

  /** The first published replies to each of these, the oldest first. */
  public List<CommentView> replies(Collection<UUID> threads, int each, Eyes eyes) {
    if (threads.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT * FROM (SELECT "
                + COLUMNS
                + ", ROW_NUMBER() OVER (PARTITION BY c.thread_id ORDER BY c.written_at, c.id)"
                + " AS place FROM discussion_comment c"
                + " WHERE c.thread_id IN (:threads) AND c.state = 'PUBLISHED') placed"
                + " WHERE place <= :each ORDER BY written_at, id")
        .param("me", me(eyes))
        .param("threads", threads)
        .param("each", each)
        .query((row, _) -> view(row, eyes))
        .list();
  }

  /** A page of a thread's published replies, the oldest first. */
  public List<CommentView> replies(UUID thread, int page, int size, Eyes eyes) {
    return jdbc.sql(
            SELECT
                + "WHERE c.thread_id = :thread AND c.state = 'PUBLISHED'"
                + " ORDER BY c.written_at, c.id LIMIT :size OFFSET :offset")
        .param("me", me(eyes))
        .param("thread", thread)
        .param("size", size)
        .param("offset", (long) page * size)
        .query((row, _) -> view(row, eyes))
        .list();
  }

  public Optional<CommentView> one(UUID id, Eyes eyes) {
    return jdbc.sql(SELECT + "WHERE c.id = :id")
        .param("me", me(eyes))
        .param("id", id)
        .query((row, _) -> view(row, eyes))
        .optional();
  }

  /** These in whatever state with their texts, for moderators. */
  public List<CommentView> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "WHERE c.id IN (:ids)")
        .param("me", NOBODY)
        .param("ids", ids)
        .query((row, _) -> view(row, null, true, false))
        .list();
  }

  /** Of these, the published ones, each with what it is about. */
  public Map<UUID, About> published(Collection<UUID> ids) {
    Map<UUID, About> found = new HashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              "SELECT id, about_type, about_id FROM discussion_comment"
                  + " WHERE id IN (:ids) AND state = 'PUBLISHED'")
          .param("ids", ids)
          .query(row -> {
            found.put(
                row.getObject("id", UUID.class),
                new About(row.getString("about_type"), row.getObject("about_id", UUID.class)));
          });
    }
    return found;
  }

  /** The projects in which anybody has written: of each a device may have a pseudonym. */
  public List<UUID> projects() {
    return jdbc.sql("SELECT DISTINCT project_id FROM discussion_comment").query(UUID.class).list();
  }

  /** All that these pseudonyms wrote, the newest first. */
  public List<CommentView> writtenBy(Collection<UUID> pseudonyms, int most, Instant now) {
    if (pseudonyms.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            SELECT
                + "WHERE c.author IN (:authors) ORDER BY c.written_at DESC, c.id DESC LIMIT :most")
        .param("me", NOBODY)
        .param("authors", pseudonyms)
        .param("most", most)
        .query((row, _) -> view(row, new Eyes(row.getObject("author", UUID.class), now)))
        .list();
  }

  private static UUID me(Eyes eyes) {
    return eyes.me() == null ? NOBODY : eyes.me();
  }

  private static CommentView view(ResultSet row, Eyes eyes) throws SQLException {
    UUID author = row.getObject("author", UUID.class);
    boolean own = author != null && author.equals(eyes.me());
    return view(row, eyes.now(), own, own);
  }

  private static CommentView view(
      ResultSet row, @Nullable Instant now, boolean readable, boolean own) throws SQLException {
    CommentState state = CommentState.valueOf(row.getString("state"));
    UUID thread = row.getObject("thread_id", UUID.class);
    Instant written = row.getObject("written_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    return new CommentView(
        new CommentId(row.getObject("id", UUID.class)),
        new About(row.getString("about_type"), row.getObject("about_id", UUID.class)),
        thread == null ? null : new CommentId(thread),
        state,
        CommentChannel.valueOf(row.getString("channel")),
        Mark.valueOf(row.getString("mark")),
        new Language(row.getString("language")),
        readable || state == CommentState.PUBLISHED ? row.getString("text") : "",
        written,
        row.getLong("version"),
        row.getLong("supports"),
        row.getBoolean("supported"),
        row.getLong("replies"),
        own,
        own && now != null && Comment.isChangeable(state, written, now));
  }
}
