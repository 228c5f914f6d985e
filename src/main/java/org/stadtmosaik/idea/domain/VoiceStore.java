package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Opinion;

/**
 * Supports and opinions: at most one of each for a person and an idea, by primary key. Whoever
 * writes has locked the idea, so that its figures are those of the rows.
 */
@Repository
public class VoiceStore {

  private final JdbcClient jdbc;
  private final IdeaFigures figures;
  private final OpinionMarks marks;

  VoiceStore(JdbcClient jdbc, IdeaFigures figures, OpinionMarks marks) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.marks = marks;
  }

  public void support(IdeaId idea, UUID person) {
    // Not INSERT IGNORE, which would keep silent about whatever else goes wrong.
    jdbc.sql(
            "INSERT INTO idea_support (idea_id, person) VALUES (?, ?)"
                + " ON DUPLICATE KEY UPDATE person = person")
        .params(idea.value(), person)
        .update();
    figures.count(idea);
  }

  public void unsupport(IdeaId idea, UUID person) {
    jdbc.sql("DELETE FROM idea_support WHERE idea_id = ? AND person = ?")
        .params(idea.value(), person)
        .update();
    figures.count(idea);
  }

  /** How many people support it, as was counted with the last of them. */
  public long supports(IdeaId idea) {
    return jdbc.sql("SELECT supports FROM idea WHERE id = ?")
        .param(idea.value())
        .query(Long.class)
        .single();
  }

  public void opine(IdeaId idea, BoardId board, UUID person, Opinion opinion, Instant at) {
    jdbc.sql(
            "INSERT INTO idea_opinion (idea_id, person, board_id, opinion, cast_at)"
                + " VALUES (?, ?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE opinion = VALUES(opinion), cast_at = VALUES(cast_at),"
                // What somebody says themselves is no longer what a merge brought.
                + " merge_id = NULL")
        .params(
            idea.value(),
            person,
            board.value(),
            opinion.name(),
            LocalDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
    figures.count(idea);
    marks.changed(board);
  }

  public void forgetOpinion(IdeaId idea, UUID person) {
    jdbc.sql("DELETE FROM idea_opinion WHERE idea_id = ? AND person = ?")
        .params(idea.value(), person)
        .update();
    figures.count(idea);
    marks.changed(idea);
  }
}
