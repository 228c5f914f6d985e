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

  /**
   * The links to {@code :targets}, each at its idea and at all that this one went into, however far
   * away; an idea may stand there several times.
   */
  static final String LINKED_TO = linked("l.target_id IN (:targets)");

  private static final String LINKED_IN =
      linked(
          "l.idea_id IN (SELECT i.id FROM idea i JOIN board b ON b.id = i.board_id"
              + " WHERE b.project_id IN (:projects))");

  private final JdbcClient jdbc;

  IdeaLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String linked(String which) {
    return """
    WITH RECURSIVE linked (target_id, idea_id, linked_at) AS (
      SELECT l.target_id, l.idea_id, l.linked_at FROM idea_link l WHERE %s
      UNION
      SELECT l.target_id, i.merged_into, l.linked_at FROM linked l
        JOIN idea i ON i.id = l.idea_id WHERE i.state = 'MERGED')
    """
        .formatted(which);
  }

  /**
   * To what each of these ideas is linked, by itself or by one that went into it, in one query;
   * ideas without links missing.
   */
  public Map<IdeaId, Set<UUID>> links(Collection<IdeaId> ideas) {
    Map<IdeaId, Set<UUID>> links = new HashMap<>();
    if (!ideas.isEmpty()) {
      jdbc.sql(
              FollowUpStore.JOINED
                  + "SELECT j.root, l.target_id FROM joined j JOIN idea_link l ON l.idea_id = j.id")
          .param("ideas", FollowUpStore.values(ideas))
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
      jdbc.sql(FollowUpStore.JOINED + "SELECT root, id FROM joined")
          .param("ideas", FollowUpStore.values(ideas))
          .query(row -> {
            joined
                .computeIfAbsent(new IdeaId(row.getObject(1, UUID.class)), _ -> new HashSet<>())
                .add(row.getObject(2, UUID.class));
          });
    }
    return joined;
  }

  /**
   * The published ideas that are linked to a target, by themselves or by one that went into them,
   * the first ones first.
   */
  public Set<IdeaId> linkedTo(UUID target) {
    return jdbc
        .sql(
            LINKED_TO
                + "SELECT i.id FROM linked l JOIN idea i ON i.id = l.idea_id"
                + " WHERE i.state = 'PUBLISHED' GROUP BY i.id ORDER BY MIN(l.linked_at), i.id")
        .param("targets", List.of(target))
        .query(UUID.class)
        .list()
        .stream()
        .map(IdeaId::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * How many published ideas are linked to each of these, by themselves or by one that went into
   * them, in one query; those with none missing.
   */
  public Map<UUID, Long> numbers(Collection<UUID> targets) {
    Map<UUID, Long> numbers = new HashMap<>();
    if (!targets.isEmpty()) {
      jdbc.sql(
              LINKED_TO
                  + "SELECT l.target_id, COUNT(DISTINCT i.id) FROM linked l"
                  + " JOIN idea i ON i.id = l.idea_id AND i.state = 'PUBLISHED'"
                  + " GROUP BY l.target_id")
          .param("targets", targets)
          .query(row -> {
            numbers.put(row.getObject(1, UUID.class), row.getLong(2));
          });
    }
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

  /** Takes the links of all of these ideas, and of what went into them, to these targets away. */
  public void remove(Collection<IdeaId> ideas, Collection<UUID> targets) {
    if (!ideas.isEmpty() && !targets.isEmpty()) {
      jdbc.sql("DELETE FROM idea_link WHERE target_id IN (:targets) AND idea_id IN (:ids)")
          .param("targets", targets)
          .param("ids", joined(ideas).values().stream().flatMap(Set::stream).distinct().toList())
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

  /**
   * All of the project's published ideas that are linked to each target, by themselves or by one
   * that went into them, the first ones first; in one query.
   */
  public Map<UUID, Set<IdeaId>> ideas(ProjectId project) {
    Map<UUID, Set<IdeaId>> ideas = new LinkedHashMap<>();
    jdbc.sql(
            LINKED_IN
                + "SELECT l.target_id, i.id FROM linked l JOIN idea i ON i.id = l.idea_id"
                + " WHERE i.state = 'PUBLISHED' GROUP BY l.target_id, i.id"
                + " ORDER BY l.target_id, MIN(l.linked_at), i.id")
        .param("projects", List.of(project.value()))
        .query(row -> {
          ideas
              .computeIfAbsent(row.getObject(1, UUID.class), _ -> new LinkedHashSet<>())
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
              LINKED_IN
                  + """
                  SELECT p.id, COALESCE(n.ideas, 0) AS ideas,
                    EXISTS (SELECT 1 FROM idea_next_step s WHERE s.project_id = p.id) AS step
                  FROM (SELECT DISTINCT project_id AS id FROM board
                      WHERE project_id IN (:projects)) p
                    LEFT JOIN (SELECT b.project_id, COUNT(DISTINCT i.id) AS ideas
                      FROM board b JOIN idea i ON i.board_id = b.id AND i.state = 'PUBLISHED'
                        LEFT JOIN linked l ON l.idea_id = i.id
                      WHERE b.project_id IN (:projects)
                        AND (i.status_id IS NOT NULL OR l.idea_id IS NOT NULL
                          OR EXISTS (SELECT 1 FROM idea_answer a WHERE a.idea_id = i.id))
                      GROUP BY b.project_id) n ON n.project_id = p.id
                  """)
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
