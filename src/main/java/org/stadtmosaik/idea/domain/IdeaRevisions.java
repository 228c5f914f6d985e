package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.shared.Ids;

/** What ideas said before their authors changed them. */
@Repository
public class IdeaRevisions {

  private final JdbcClient jdbc;

  IdeaRevisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what the idea says now.
   *
   * @param shown whether everybody may read it again
   */
  public void keep(Idea idea, boolean shown, Instant now) {
    IdeaPoint point = idea.point();
    jdbc.sql(
            "INSERT INTO idea_revision"
                + " (id, idea_id, version, language, text, neighbourhood_id, title, latitude,"
                + " longitude, shown, replaced_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            idea.id().value(),
            idea.version(),
            idea.language(),
            idea.text(),
            idea.neighbourhood(),
            idea.title(),
            point == null ? null : point.latitude(),
            point == null ? null : point.longitude(),
            shown,
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /** Ids of those of an idea about which a case may be open. */
  public List<UUID> inReview(IdeaId idea) {
    return jdbc.sql("SELECT id FROM idea_revision WHERE idea_id = ? AND in_review")
        .param(idea.value())
        .query(UUID.class)
        .list();
  }
}
