package org.stadtmosaik.idea.demo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.idea.Ideas;

/** Finds invented ideas, and no others, by how they begin. */
@Component
class DemoIdeas {

  private final DemoBoardFinder places;
  private final Discussions discussions;
  private final JdbcClient jdbc;

  DemoIdeas(DemoBoardFinder places, Discussions discussions, JdbcClient jdbc) {
    this.places = places;
    this.discussions = discussions;
    this.jdbc = jdbc;
  }

  /** The idea, if it can be discussed now. */
  Optional<About> find(DemoComments.DemoTalk talk) {
    return places
        .board(talk.commune(), talk.project(), talk.board())
        .flatMap(board ->
            jdbc.sql("SELECT id FROM idea WHERE board_id = ? AND text LIKE CONCAT(?, '%') LIMIT 1")
                .params(board.id().value(), talk.idea())
                .query(UUID.class)
                .optional())
        .map(id -> new About(Ideas.TYPE, id))
        .filter(idea -> discussions.forum(idea).filter(Forum::open).isPresent());
  }
}
