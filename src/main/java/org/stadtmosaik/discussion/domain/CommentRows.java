package org.stadtmosaik.discussion.domain;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.ProjectId;

/** Comments row by row, with flat memory. */
// No repository: what a reader of the rows throws comes through as it is.
@Component
public class CommentRows {

  private static final int FETCH = 1000;

  private final JdbcTemplate jdbc;

  CommentRows(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(FETCH);
  }

  /** What is published on things of a type in a project, in the order in which it was written. */
  public void published(String type, ProjectId project, RowCallbackHandler each) {
    jdbc.query(
        "SELECT c.id, c.source_id, c.about_id, c.thread_id, c.mark, c.supports, c.language,"
            + " c.channel, c.written_at, c.text,"
            + " IF(c.channel = 'IMPORT', c.author, NULL) AS participant"
            + " FROM discussion_comment c"
            + " WHERE c.project_id = ? AND c.about_type = ? AND c.state = 'PUBLISHED'"
            + " ORDER BY c.written_at, c.id",
        each,
        project.value(),
        type);
  }
}
