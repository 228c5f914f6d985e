package org.stadtmosaik.following;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes followers along when two things become one. */
@Service
public class FollowMoves {

  private final JdbcClient jdbc;

  FollowMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Whoever follows one thing follows another of the same project as well, unless they said no to
   * that one; in the caller's transaction. What they follow already stays as it is.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void join(Target from, Target to) {
    jdbc.sql(
            "INSERT INTO following_follow (person, target_type, target_id, wanted, since)"
                + " SELECT f.person, :type, :to, TRUE, f.since FROM following_follow f"
                + " WHERE f.target_id = :from AND f.wanted"
                + " ON DUPLICATE KEY UPDATE wanted = following_follow.wanted")
        .param("type", to.type())
        .param("to", to.id())
        .param("from", from.id())
        .update();
  }
}
