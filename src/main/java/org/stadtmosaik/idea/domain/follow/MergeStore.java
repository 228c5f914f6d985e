package org.stadtmosaik.idea.domain.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.domain.IdeaFigures;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.shared.ProjectId;

/**
 * Which ideas went into which. The voices for a merged idea stay where they are; those of people
 * who are not yet heard at the idea that stays are copied to it, marked with the merge.
 */
@Repository
public class MergeStore {

  private static final String SELECT =
      "SELECT m.id, m.idea_id, m.into_id, i.text, m.reason, m.made_at, m.undone_at"
          + " FROM idea_merge m JOIN idea i ON i.id = m.idea_id";

  private final JdbcClient jdbc;
  private final IdeaFigures figures;

  MergeStore(JdbcClient jdbc, IdeaFigures figures) {
    this.jdbc = jdbc;
    this.figures = figures;
  }

  /** Whether this request has been carried out for any of these ideas. */
  public boolean knows(UUID request, Collection<IdeaId> ideas) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM idea_merge WHERE idea_id IN (:ids) AND request_id = :request")
            .param("ids", FollowUpStore.values(ideas))
            .param("request", request)
            .query(Long.class)
            .single()
        > 0;
  }

  public void add(IdeaMerge merge, UUID request, String by) {
    jdbc.sql(
            "INSERT INTO idea_merge (id, request_id, idea_id, into_id, reason, made_by, made_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
        .params(
            merge.id(),
            request,
            merge.idea().value(),
            merge.into().value(),
            Columns.json(merge.reason()),
            by,
            Columns.utc(merge.at()))
        .update();
    jdbc.sql(
            "UPDATE idea SET state = 'MERGED', merged_into = ?, changed_at = ?,"
                + " version = version + 1 WHERE id = ?")
        .params(merge.into().value(), Columns.utc(merge.at()), merge.idea().value())
        .update();
    bring(merge);
  }

  private void bring(IdeaMerge merge) {
    jdbc.sql(
            "INSERT INTO idea_support (idea_id, person, merge_id)"
                + " SELECT :into, s.person, :merge FROM idea_support s WHERE s.idea_id = :idea"
                + " ON DUPLICATE KEY UPDATE merge_id = idea_support.merge_id")
        .param("into", merge.into().value())
        .param("merge", merge.id())
        .param("idea", merge.idea().value())
        .update();
    jdbc.sql(
            "INSERT INTO idea_opinion (idea_id, person, board_id, opinion, cast_at, merge_id)"
                + " SELECT :into, o.person, o.board_id, o.opinion, o.cast_at, :merge"
                + " FROM idea_opinion o WHERE o.idea_id = :idea"
                + " ON DUPLICATE KEY UPDATE merge_id = idea_opinion.merge_id")
        .param("into", merge.into().value())
        .param("merge", merge.id())
        .param("idea", merge.idea().value())
        .update();
    figures.count(merge.into());
  }

  /** Takes an idea out again, with the voices that it brought; one that is taken back stays so. */
  public void undo(IdeaMerge merge, String by, Instant now) {
    jdbc.sql("UPDATE idea_merge SET undone_by = ?, undone_at = ? WHERE id = ?")
        .params(by, Columns.utc(now), merge.id())
        .update();
    jdbc.sql(
            "UPDATE idea SET state = IF(state = 'MERGED', 'PUBLISHED', state), merged_into = NULL,"
                + " changed_at = ?, version = version + 1 WHERE id = ?")
        .params(Columns.utc(now), merge.idea().value())
        .update();
    leave("idea_support", "", merge);
    leave("idea_opinion", ", kept.opinion = other.opinion, kept.cast_at = other.cast_at", merge);
    figures.count(merge.into());
  }

  /**
   * Who is heard at another idea that is still merged into the same one remains heard, by that
   * merge; the others' voices go.
   */
  private void leave(String table, String and, IdeaMerge merge) {
    jdbc.sql(
            "UPDATE "
                + table
                + " kept JOIN idea_merge m ON m.into_id = kept.idea_id AND m.undone_at IS NULL"
                + " JOIN "
                + table
                + " other ON other.idea_id = m.idea_id AND other.person = kept.person"
                + " SET kept.merge_id = m.id"
                + and
                + " WHERE kept.idea_id = :into AND kept.merge_id = :merge")
        .param("into", merge.into().value())
        .param("merge", merge.id())
        .update();
    jdbc.sql("DELETE FROM " + table + " WHERE idea_id = :into AND merge_id = :merge")
        .param("into", merge.into().value())
        .param("merge", merge.id())
        .update();
  }

  /** An idea that others went into, and its project. */
  public record Staying(UUID idea, ProjectId project) {}

  /** Where each of these has gone in the end, in one query; those that went nowhere missing. */
  public Map<IdeaId, Staying> staying(Collection<IdeaId> gone) {
    Map<IdeaId, Staying> staying = new HashMap<>();
    if (!gone.isEmpty()) {
      jdbc.sql(
              """
              WITH RECURSIVE way (origin, id) AS (
                SELECT id, merged_into FROM idea WHERE id IN (:ids) AND state = 'MERGED'
                UNION
                SELECT w.origin, i.merged_into FROM way w JOIN idea i ON i.id = w.id
                  WHERE i.state = 'MERGED')
              SELECT w.origin, w.id, b.project_id FROM way w JOIN idea i ON i.id = w.id
                JOIN board b ON b.id = i.board_id
              WHERE i.state <> 'MERGED'
              """)
          .param("ids", FollowUpStore.values(gone))
          .query(row -> {
            staying.put(
                new IdeaId(row.getObject(1, UUID.class)),
                new Staying(
                    row.getObject(2, UUID.class), new ProjectId(row.getObject(3, UUID.class))));
          });
    }
    return staying;
  }

  public Optional<IdeaMerge> find(UUID merge) {
    return jdbc.sql(SELECT + " WHERE m.id = ?")
        .param(merge)
        .query((row, _) -> merge(row))
        .optional();
  }

  /** As it is now, whatever was read before; locked. */
  public IdeaMerge locked(UUID merge) {
    return jdbc.sql(SELECT + " WHERE m.id = ? FOR UPDATE")
        .param(merge)
        .query((row, _) -> merge(row))
        .single();
  }

  /** As {@link #parts}, as it is now, whatever was read before; locked. */
  public List<IdeaMerge> lockedParts(IdeaId idea) {
    return jdbc.sql(
            SELECT
                + " WHERE m.into_id = ? AND m.undone_at IS NULL AND i.state = 'MERGED'"
                + " ORDER BY m.made_at DESC, m.id DESC FOR UPDATE")
        .param(idea.value())
        .query((row, _) -> merge(row))
        .list();
  }

  /** How this idea went into another one and on from there, the last merge first; locked. */
  public List<IdeaMerge> lockedWay(IdeaId idea) {
    Deque<IdeaMerge> way = new ArrayDeque<>();
    Optional<IdeaMerge> next = lockedFrom(idea);
    while (next.isPresent()) {
      way.addFirst(next.get());
      next = lockedFrom(next.get().into());
    }
    return List.copyOf(way);
  }

  private Optional<IdeaMerge> lockedFrom(IdeaId idea) {
    return jdbc.sql(SELECT + " WHERE m.idea_id = ? AND m.undone_at IS NULL FOR UPDATE")
        .param(idea.value())
        .query((row, _) -> merge(row))
        .optional();
  }

  /** What is part of this idea now, the newest first; not what its author has taken back. */
  public List<IdeaMerge> parts(IdeaId idea) {
    return jdbc.sql(
            SELECT
                + " WHERE m.into_id = ? AND m.undone_at IS NULL AND i.state = 'MERGED'"
                + " ORDER BY m.made_at DESC, m.id DESC")
        .param(idea.value())
        .query((row, _) -> merge(row))
        .list();
  }

  /** What went into this idea, also what was taken out again, the newest first. */
  public List<IdeaMerge> into(IdeaId idea) {
    return jdbc.sql(SELECT + " WHERE m.into_id = ? ORDER BY m.made_at DESC, m.id DESC")
        .param(idea.value())
        .query((row, _) -> merge(row))
        .list();
  }

  /** Into what these ideas have gone, in one query; those that have not missing. */
  public Map<IdeaId, IdeaMerge> of(Collection<IdeaId> ideas) {
    Map<IdeaId, IdeaMerge> merges = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              SELECT
                  + " WHERE m.idea_id IN (:ids) AND m.undone_at IS NULL AND i.state = 'MERGED'"
                  + " ORDER BY m.made_at")
          .param("ids", FollowUpStore.values(ideas))
          .query((row, _) -> merge(row))
          .list()
          .forEach(merge -> merges.put(merge.idea(), merge));
    }
    return merges;
  }

  /** The idea that this one's address leads to: itself, unless it was merged. */
  public IdeaId staying(IdeaId idea) {
    return jdbc.sql(
            """
            WITH RECURSIVE way (id, next, far) AS (
              SELECT id, IF(state = 'MERGED', merged_into, NULL), 0 FROM idea WHERE id = :idea
              UNION ALL
              SELECT i.id, IF(i.state = 'MERGED', i.merged_into, NULL), w.far + 1
                FROM idea i JOIN way w ON i.id = w.next WHERE w.far < 100)
            SELECT id FROM way ORDER BY far DESC LIMIT 1
            """)
        .param("idea", idea.value())
        .query(UUID.class)
        .optional()
        .map(IdeaId::new)
        .orElse(idea);
  }

  private static IdeaMerge merge(ResultSet row) throws SQLException {
    LocalDateTime undone = row.getObject("undone_at", LocalDateTime.class);
    @Nullable Instant undoneAt = undone == null ? null : undone.toInstant(ZoneOffset.UTC);
    return new IdeaMerge(
        row.getObject("id", UUID.class),
        new IdeaId(row.getObject("idea_id", UUID.class)),
        new IdeaId(row.getObject("into_id", UUID.class)),
        row.getString("text"),
        Columns.text(row, "reason"),
        Columns.instant(row, "made_at"),
        undoneAt);
  }
}
