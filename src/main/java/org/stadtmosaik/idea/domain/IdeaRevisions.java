package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ideas said before their authors changed them. */
@Repository
public class IdeaRevisions {

  private final JdbcClient jdbc;

  IdeaRevisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what the idea says now. */
  public void keep(Idea idea, Instant now) {
    jdbc.sql(
            "INSERT INTO idea_revision"
                + " (idea_id, version, language, text, neighbourhood_id, replaced_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            idea.id().value(),
            idea.version(),
            idea.language(),
            idea.text(),
            idea.neighbourhood(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }
}
