package org.stadtmosaik.idea.domain.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.idea.follow.StatusChange;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** What staff did about ideas. */
@Repository
public class FollowUpStore {

  private static final String IDEA =
      "SELECT id, board_id, state, COALESCE(title, text) AS text, language, follow_version,"
          + " status_id, merged_into FROM idea";

  private static final String CHANGES =
      "SELECT c.id, c.idea_id, c.reason, c.made_at, s.id AS status_id, s.kind, s.title AS status_title,"
          + " s.text AS status_text, s.retired AS status_retired FROM idea_status_change c"
          + " JOIN idea_status s ON s.id = c.status_id";

  /** Each of {@code :ideas} as a root, with itself and all that went into it, however far away. */
  static final String JOINED =
      """
      WITH RECURSIVE joined (id, root) AS (
        SELECT id, id FROM idea WHERE id IN (:ideas)
        UNION
        SELECT i.id, j.root FROM idea i JOIN joined j ON i.merged_into = j.id
          WHERE i.state = 'MERGED')
      """;

  private final JdbcClient jdbc;

  FollowUpStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<FollowedIdea> find(IdeaId id) {
    return jdbc.sql(IDEA + " WHERE id = ?")
        .param(id.value())
        .query((row, _) -> idea(row))
        .optional();
  }

  /** These ideas, locked in the order of their ids until the transaction ends. */
  public List<FollowedIdea> lock(Collection<IdeaId> ids) {
    return jdbc.sql(IDEA + " WHERE id IN (:ids) ORDER BY id FOR UPDATE")
        .param("ids", values(ids))
        .query((row, _) -> idea(row))
        .list();
  }

  /** Whether this request has been carried out for any of these ideas. */
  public boolean knows(UUID request, Collection<IdeaId> ids) {
    return jdbc.sql(
                "SELECT (SELECT COUNT(*) FROM idea_status_change"
                    + " WHERE idea_id IN (:ids) AND request_id = :request)"
                    + " + (SELECT COUNT(*) FROM idea_answer"
                    + " WHERE idea_id IN (:ids) AND request_id = :request)")
            .param("ids", values(ids))
            .param("request", request)
            .query(Long.class)
            .single()
        > 0;
  }

  public void change(FollowedIdea idea, UUID request, NewStatus status, String by, Instant now) {
    jdbc.sql(
            "INSERT INTO idea_status_change"
                + " (id, idea_id, request_id, status_id, reason, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            idea.id().value(),
            request,
            status.status(),
            Columns.json(status.reason()),
            by,
            Columns.utc(now))
        .update();
    jdbc.sql("UPDATE idea SET status_id = ? WHERE id = ?")
        .params(status.status(), idea.id().value())
        .update();
  }

  /**
   * Keeps another version of the idea's answer.
   *
   * @return which one it is
   */
  public int answer(FollowedIdea idea, UUID request, NewAnswer answer, String by, Instant now) {
    int version =
        jdbc.sql("SELECT COALESCE(MAX(version), 0) + 1 FROM idea_answer WHERE idea_id = ?")
            .param(idea.id().value())
            .query(Integer.class)
            .single();
    jdbc.sql(
            "INSERT INTO idea_answer"
                + " (id, idea_id, version, request_id, text, author, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            idea.id().value(),
            version,
            request,
            Columns.json(answer.text()),
            answer.author(),
            by,
            Columns.utc(now))
        .update();
    return version;
  }

  /** Something was done about these: whoever saw them before has seen less. */
  public void touch(Collection<IdeaId> ids) {
    jdbc.sql("UPDATE idea SET follow_version = follow_version + 1 WHERE id IN (:ids)")
        .param("ids", values(ids))
        .update();
  }

  /** All changes of an idea's state, the newest first. */
  public List<StatusChange> changes(IdeaId idea) {
    return jdbc.sql(CHANGES + " WHERE c.idea_id = ? ORDER BY c.made_at DESC, c.id DESC")
        .param(idea.value())
        .query((row, _) -> change(row))
        .list();
  }

  /** The newest change of each of these ideas, in one query; ideas without any missing. */
  public Map<IdeaId, StatusChange> newest(Collection<IdeaId> ideas) {
    Map<IdeaId, StatusChange> newest = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(CHANGES + " WHERE c.idea_id IN (:ids) ORDER BY c.made_at, c.id")
          .param("ids", values(ideas))
          .query(row -> {
            newest.put(new IdeaId(row.getObject("idea_id", UUID.class)), change(row));
          });
    }
    return newest;
  }

  /** The newest answer to each of these ideas, in one query; ideas without any missing. */
  public Map<IdeaId, OfficialAnswer> newestAnswers(Collection<IdeaId> ideas) {
    Map<IdeaId, OfficialAnswer> newest = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              "SELECT id, idea_id, version, text, author, made_at FROM idea_answer"
                  + " WHERE idea_id IN (:ids) ORDER BY version")
          .param("ids", values(ideas))
          .query(row -> {
            newest.put(new IdeaId(row.getObject("idea_id", UUID.class)), answer(row));
          });
    }
    return newest;
  }

  private static OfficialAnswer answer(ResultSet row) throws SQLException {
    return new OfficialAnswer(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        Columns.text(row, "text"),
        row.getString("author"),
        Columns.instant(row, "made_at"));
  }

  /** All versions of an idea's answer, the newest first. */
  public List<OfficialAnswer> answers(IdeaId idea) {
    return jdbc.sql(
            "SELECT id, version, text, author, made_at FROM idea_answer WHERE idea_id = ?"
                + " ORDER BY version DESC")
        .param(idea.value())
        .query((row, _) -> answer(row))
        .list();
  }

  /** Who wrote an idea or along with it, or one that went into it, in the portal itself. */
  public List<Contributor> contributors(IdeaId idea) {
    return contributors(List.of(idea)).getOrDefault(idea, List.of());
  }

  /** The same of each of these ideas, in one query; ideas of nobody missing. */
  public Map<IdeaId, List<Contributor>> contributors(Collection<IdeaId> ideas) {
    Map<IdeaId, List<Contributor>> people = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              JOINED
                  + """
                  SELECT j.root, i.id, i.author AS person, i.language, TRUE AS begun FROM idea i
                    JOIN joined j ON j.id = i.id
                    WHERE i.author IS NOT NULL AND i.client_id IS NOT NULL
                  UNION
                  SELECT j.root, i.id, c.person, i.language, FALSE FROM idea i
                    JOIN joined j ON j.id = i.id
                    JOIN idea_coauthor c ON c.idea_id = i.id
                  ORDER BY id, begun DESC, person
                  """)
          .param("ideas", values(ideas))
          .query(row -> {
            people
                .computeIfAbsent(
                    new IdeaId(row.getObject("root", UUID.class)), _ -> new ArrayList<>())
                .add(
                    new Contributor(
                        new IdeaId(row.getObject("id", UUID.class)),
                        row.getObject("person", UUID.class),
                        row.getBoolean("begun"),
                        new Language(row.getString("language"))));
          });
    }
    return people;
  }

  /**
   * Somebody who is told what becomes of an idea.
   *
   * @param wrote their own idea: the one itself, or one that went into it
   * @param first whether they are its author, and not somebody who wrote along
   */
  public record Contributor(IdeaId wrote, UUID pseudonym, boolean first, Language language) {}

  private static StatusChange change(ResultSet row) throws SQLException {
    return new StatusChange(
        row.getObject("id", UUID.class),
        StatusStore.status(row),
        Columns.text(row, "reason"),
        Columns.instant(row, "made_at"));
  }

  static FollowedIdea idea(ResultSet row) throws SQLException {
    UUID into = row.getObject("merged_into", UUID.class);
    @Nullable IdeaId merged = into == null ? null : new IdeaId(into);
    return new FollowedIdea(
        new IdeaId(row.getObject("id", UUID.class)),
        new BoardId(row.getObject("board_id", UUID.class)),
        IdeaState.valueOf(row.getString("state")),
        row.getString("text"),
        new Language(row.getString("language")),
        row.getLong("follow_version"),
        row.getObject("status_id", UUID.class),
        merged);
  }

  static List<UUID> values(Collection<IdeaId> ids) {
    return ids.stream().map(IdeaId::value).toList();
  }
}
