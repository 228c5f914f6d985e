package org.stadtmosaik.idea.domain.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.ProjectId;

/** From questions to the ideas that led to them, and of which outcomes was told. */
@Repository
public class OutcomeStore {

  private final JdbcClient jdbc;

  OutcomeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A published idea, and in short what it says. */
  public record Linked(IdeaId id, BoardId board, String beginning) {}

  /**
   * The published ideas that are linked to these, by themselves or by one that went into them, the
   * oldest first; in one query.
   */
  public Map<Linked, Set<UUID>> ideas(Collection<UUID> targets) {
    Map<Linked, Set<UUID>> ideas = new LinkedHashMap<>();
    if (!targets.isEmpty()) {
      jdbc.sql(
              IdeaLinkStore.LINKED_TO
                  + "SELECT s.id, s.board_id, COALESCE(s.title, s.text) AS text, l.target_id"
                  + " FROM linked l JOIN idea s ON s.id = l.idea_id"
                  + " WHERE s.state = 'PUBLISHED' ORDER BY s.submitted_at, s.id")
          .param("targets", targets)
          .query(row -> {
            ideas
                .computeIfAbsent(
                    new Linked(
                        new IdeaId(row.getObject("id", UUID.class)),
                        new BoardId(row.getObject("board_id", UUID.class)),
                        FollowedIdea.beginning(row.getString("text"))),
                    _ -> new LinkedHashSet<>())
                .add(row.getObject("target_id", UUID.class));
          });
    }
    return ideas;
  }

  /**
   * Notes that this was told of this idea.
   *
   * @return whether it was not told before
   */
  public boolean tell(UUID outcome, IdeaId idea, ProjectId project, Instant now) {
    return jdbc.sql(
                "INSERT IGNORE INTO idea_outcome_told (outcome_id, idea_id, project_id, told_at)"
                    + " VALUES (?, ?, ?, ?)")
            .params(outcome, idea.value(), project.value(), Columns.utc(now))
            .update()
        > 0;
  }

  /** The projects of these outcomes, in one query; those of which nobody was told missing. */
  public Map<UUID, ProjectId> projects(Collection<UUID> outcomes) {
    Map<UUID, ProjectId> projects = new HashMap<>();
    if (!outcomes.isEmpty()) {
      jdbc.sql(
              "SELECT DISTINCT outcome_id, project_id FROM idea_outcome_told"
                  + " WHERE outcome_id IN (:outcomes)")
          .param("outcomes", outcomes)
          .query(row -> {
            projects.put(
                row.getObject("outcome_id", UUID.class),
                new ProjectId(row.getObject("project_id", UUID.class)));
          });
    }
    return projects;
  }
}
