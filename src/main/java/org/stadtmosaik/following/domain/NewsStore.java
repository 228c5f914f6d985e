package org.stadtmosaik.following.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.Target;

/** The table of news. */
@Repository
public class NewsStore {

  /** More than anybody reads; what is beyond is not told. */
  private static final int MOST = 2000;

  private final JdbcClient jdbc;

  NewsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps news for whoever follows one of these.
   *
   * @return whether it was not known before
   */
  public boolean add(NewsRow news, List<Target> followed) {
    // The server itself says whether it is new: between asking and adding somebody could come.
    boolean fresh =
        !jdbc.sql(
                "INSERT IGNORE INTO following_news (id, project_id, kind, about_type, about_id,"
                    + " subject_type, subject_id, author, replied_to, happened_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")
            .param(news.id())
            .param(news.project())
            .param(news.kind().name())
            .param(news.about().type())
            .param(news.about().id())
            .param(news.subjectType())
            .param(news.subject())
            .param(news.author())
            .param(news.repliedTo())
            .param(time(news.happenedAt()))
            .query(UUID.class)
            .list()
            .isEmpty();
    if (fresh) {
      // Few: an idea, its board and its project.
      followed.forEach(target ->
          jdbc.sql("INSERT INTO following_news_target (news_id, target_id) VALUES (?, ?)")
              .params(news.id(), target.id())
              .update());
    }
    return fresh;
  }

  /**
   * What this follower has not been told, up to a moment: of what they follow since it happened,
   * and replies to them, unless they were told those at once; nothing that they did themselves.
   */
  public List<NewsRow> of(Follower person, Instant until) {
    return jdbc.sql(
            """
            SELECT n.id, n.project_id, n.kind, n.about_type, n.about_id, n.subject_type,
              n.subject_id, n.author, n.replied_to, n.happened_at
            FROM following_news n
            WHERE n.project_id = :project AND n.happened_at > :from AND n.happened_at <= :until
              AND (n.author IS NULL OR n.author <> :person)
              AND IF(n.replied_to = :person, NOT :atOnce, EXISTS (
                SELECT 1 FROM following_news_target t
                JOIN following_follow f ON f.target_id = t.target_id
                WHERE t.news_id = n.id AND f.person = :person AND f.wanted
                  AND f.since <= n.happened_at))
            ORDER BY n.happened_at, n.id LIMIT :most
            """)
        .param("project", person.project())
        .param("from", time(person.toldUntil()))
        .param("until", time(until))
        .param("person", person.person())
        .param("atOnce", person.repliesAtOnce())
        .param("most", MOST)
        .query(NewsStore::news)
        .list();
  }

  /** Forgets news that everybody has been told. */
  public int deleteBefore(Instant time) {
    return jdbc.sql("DELETE FROM following_news WHERE happened_at < ?").param(time(time)).update();
  }

  private static NewsRow news(ResultSet row, int line) throws SQLException {
    return new NewsRow(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        NewsKind.valueOf(row.getString("kind")),
        new Target(row.getString("about_type"), row.getObject("about_id", UUID.class)),
        row.getString("subject_type"),
        row.getObject("subject_id", UUID.class),
        row.getObject("author", UUID.class),
        row.getObject("replied_to", UUID.class),
        row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime time(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
