package org.stadtmosaik.idea.domain.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.chain.NextStep;
import org.stadtmosaik.shared.ProjectId;

/** From ideas to questions and outcomes, and what happens next. */
@Repository
public class IdeaLinkStore {

  private final JdbcClient jdbc;

  IdeaLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * To what each of these ideas is linked, by itself or by an idea that went into it, in one query;
   * ideas without links missing.
   */
  public Map<IdeaId, Set<UUID>> links(Collection<IdeaId> ideas) {
    Map<IdeaId, Set<UUID>> links = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              "SELECT l.idea_id, l.target_id FROM idea_link l WHERE l.idea_id IN (:ids)"
                  + " UNION SELECT i.merged_into, l.target_id FROM idea_link l"
                  + " JOIN idea i ON i.id = l.idea_id"
                  + " WHERE i.merged_into IN (:ids) AND i.state = 'MERGED'")
          .param("ids", FollowUpStore.values(ideas))
          .query(row -> {
            links
                .computeIfAbsent(new IdeaId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                .add(row.getObject(2, UUID.class));
          });
    }
    return links;
  }

  /** Each of these ideas with those that went into it, in one query. */
  public Map<IdeaId, Set<UUID>> joined(Collection<IdeaId> ideas) {
    Map<IdeaId, Set<UUID>> joined = new HashMap<>();
    ideas.forEach(idea -> joined.put(idea, new HashSet<>(Set.of(idea.value()))));
    if (!ideas.isEmpty()) {
      jdbc.sql("SELECT merged_into, id FROM idea WHERE merged_into IN (:ids) AND state = 'MERGED'")
          .param("ids", FollowUpStore.values(ideas))
          .query(row -> {
            joined
                .computeIfAbsent(new IdeaId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                .add(row.getObject(2, UUID.class));
          });
    }
    return joined;
  }

  /** What an idea itself is linked to. */
  public Set<UUID> own(IdeaId idea) {
    return jdbc.sql("SELECT target_id FROM idea_link WHERE idea_id = ?")
        .param(idea.value())
        .query(UUID.class)
        .set();
  }

  /** The published ideas that are linked to a target themselves, the first ones first. */
  public Set<IdeaId> linkedTo(UUID target) {
    return jdbc
        .sql(
            "SELECT l.idea_id FROM idea_link l JOIN idea i ON i.id = l.idea_id"
                + " WHERE l.target_id = ? AND i.state = 'PUBLISHED' ORDER BY l.linked_at, i.id")
        .param(target)
        .query(UUID.class)
        .list()
        .stream()
        .map(IdeaId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * How many published ideas are linked to each of these, in one query; those with none missing.
   */
  public Map<UUID, Long> numbers(Collection<UUID> targets) {
    Map<UUID, Long> numbers = new HashMap<>();
    if (!targets.isEmpty()) {
      jdbc.sql(
              "SELECT l.target_id, COUNT(*) FROM idea_link l JOIN idea i ON i.id = l.idea_id"
                  + " WHERE l.target_id IN (:targets) AND i.state = 'PUBLISHED'"
                  + " GROUP BY l.target_id")
          .param("targets", targets)
          .query(row -> {
            numbers.put(row.getObject(1, UUID.class), row.getLong(2));
          });
    }
    return numbers;
  }

  /** To how much each of these ideas is linked itself, in one query; those with no link missing. */
  public Map<IdeaId, Integer> numbersOf(Collection<IdeaId> ideas) {
    Map<IdeaId, Integer> numbers = new HashMap<>();
    jdbc.sql("SELECT idea_id, COUNT(*) FROM idea_link WHERE idea_id IN (:ids) GROUP BY idea_id")
        .param("ids", FollowUpStore.values(ideas))
        .query(row -> {
          numbers.put(new IdeaId(row.getObject(1, UUID.class)), row.getInt(2));
        });
    return numbers;
  }

  /** Links all of these ideas to a target, in one statement. */
  public void add(Collection<IdeaId> ideas, String kind, UUID target, Instant now) {
    if (!ideas.isEmpty()) {
      jdbc.sql(
              "INSERT INTO idea_link (idea_id, kind, target_id, linked_at)"
                  + " SELECT id, :kind, :target, :now FROM idea WHERE id IN (:ids)"
                  + " ON DUPLICATE KEY UPDATE kind = VALUES(kind)")
          .param("kind", kind)
          .param("target", target)
          .param("now", Columns.utc(now))
          .param("ids", FollowUpStore.values(ideas))
          .update();
    }
  }

  /** Takes the links of all of these ideas to a target away, in one statement. */
  public void remove(Collection<IdeaId> ideas, UUID target) {
    if (!ideas.isEmpty()) {
      jdbc.sql("DELETE FROM idea_link WHERE target_id = :target AND idea_id IN (:ids)")
          .param("target", target)
          .param("ids", FollowUpStore.values(ideas))
          .update();
    }
  }

  public void add(IdeaId idea, String kind, UUID target, Instant now) {
    jdbc.sql(
            "INSERT INTO idea_link (idea_id, kind, target_id, linked_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE kind = kind")
        .params(idea.value(), kind, target, Columns.utc(now))
        .update();
  }

  public void remove(IdeaId idea, UUID target) {
    jdbc.sql("DELETE FROM idea_link WHERE idea_id = ? AND target_id = ?")
        .params(idea.value(), target)
        .update();
  }

  /** The project's published ideas that are linked to each target, the first 20 of each. */
  public Map<UUID, List<IdeaId>> ideas(ProjectId project) {
    Map<UUID, List<IdeaId>> ideas = new LinkedHashMap<>();
    jdbc.sql(
            "SELECT target_id, id FROM (SELECT l.target_id, i.id, ROW_NUMBER() OVER"
                + " (PARTITION BY l.target_id ORDER BY l.linked_at, i.id) AS place"
                + " FROM idea_link l JOIN idea i ON i.id = l.idea_id AND i.state = 'PUBLISHED'"
                + " JOIN board b ON b.id = i.board_id AND b.project_id = ?) n WHERE place <= 20"
                + " ORDER BY target_id, place")
        .param(project.value())
        .query(row -> {
          ideas
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new java.util.ArrayList<>())
              .add(new IdeaId(row.getObject(2, UUID.class)));
        });
    return ideas;
  }

  /**
   * What happens next as it is kept at this moment; nobody else says anything about it in this
   * project until the transaction ends.
   */
  public Optional<NextStep> lockNext(ProjectId project) {
    jdbc.sql("SELECT id FROM board WHERE project_id = ? ORDER BY id FOR UPDATE")
        .param(project.value())
        .query(UUID.class)
        .list();
    return next("SELECT due, text FROM idea_next_step WHERE project_id = ? FOR UPDATE", project);
  }

  public Optional<NextStep> next(ProjectId project) {
    return next("SELECT due, text FROM idea_next_step WHERE project_id = ?", project);
  }

  private Optional<NextStep> next(String sql, ProjectId project) {
    return jdbc.sql(sql)
        .param(project.value())
        .query((row, _) ->
            new NextStep(row.getObject("due", LocalDate.class), Columns.text(row, "text")))
        .optional();
  }

  public void next(ProjectId project, NextStep step) {
    jdbc.sql(
            "INSERT INTO idea_next_step (project_id, due, text, version) VALUES (?, ?, ?, 0)"
                + " ON DUPLICATE KEY UPDATE due = VALUES(due), text = VALUES(text),"
                + " version = version + 1")
        .params(project.value(), step.due(), Columns.json(step.text()))
        .update();
  }

  public void noNext(ProjectId project) {
    jdbc.sql("DELETE FROM idea_next_step WHERE project_id = ?").param(project.value()).update();
  }

  /**
   * Of how many published ideas in each of these projects something has become, in one query;
   * projects with none and without a next step missing.
   */
  public Map<ProjectId, Long> counts(Collection<ProjectId> projects) {
    Map<ProjectId, Long> counts = new HashMap<>();
    if (!projects.isEmpty()) {
      jdbc.sql(
              "SELECT p.id, (SELECT COUNT(*) FROM idea i JOIN board b ON b.id = i.board_id"
                  + " WHERE b.project_id = p.id AND i.state = 'PUBLISHED'"
                  + " AND (i.status_id IS NOT NULL"
                  + " OR EXISTS (SELECT 1 FROM idea_answer a WHERE a.idea_id = i.id)"
                  + " OR EXISTS (SELECT 1 FROM idea_link l WHERE l.idea_id = i.id))) AS ideas,"
                  + " EXISTS (SELECT 1 FROM idea_next_step n WHERE n.project_id = p.id) AS step"
                  + " FROM (SELECT DISTINCT project_id AS id FROM board"
                  + " WHERE project_id IN (:projects)) p")
          .param("projects", projects.stream().map(ProjectId::value).toList())
          .query(row -> {
            if (row.getLong("ideas") > 0 || row.getBoolean("step")) {
              counts.put(new ProjectId(row.getObject("id", UUID.class)), row.getLong("ideas"));
            }
          });
    }
    return counts;
  }
}
