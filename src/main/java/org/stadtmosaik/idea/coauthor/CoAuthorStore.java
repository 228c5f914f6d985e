package org.stadtmosaik.idea.coauthor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.PseudonymId;

/** Who writes along with an idea's author, and the author's open invitation. */
@Repository
public class CoAuthorStore {

  private final JdbcClient jdbc;

  CoAuthorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this person writes along. */
  public boolean has(IdeaId idea, PseudonymId person) {
    return jdbc.sql("SELECT COUNT(*) FROM idea_coauthor WHERE idea_id = ? AND person = ?")
            .params(idea.value(), person.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /** An idea's author and its state, locked until the transaction ends. */
  Optional<Written> lock(IdeaId idea) {
    return jdbc.sql(
            // The board stays free for whoever writes there.
            "SELECT author, state, (SELECT b.project_id FROM board b WHERE b.id = board_id)"
                + " AS project_id FROM idea WHERE id = ? FOR UPDATE")
        .param(idea.value())
        .query((row, _) ->
            new Written(
                row.getObject("author", UUID.class),
                row.getString("state"),
                row.getObject("project_id", UUID.class)))
        .optional();
  }

  /**
   * @param author {@code null} for ideas that were imported
   */
  record Written(@Nullable UUID author, String state, UUID project) {}

  /** When each of them joined, the first first. */
  List<CoAuthor> of(IdeaId idea) {
    return jdbc.sql(
            "SELECT person, joined_at FROM idea_coauthor WHERE idea_id = ?"
                + " ORDER BY joined_at, person")
        .param(idea.value())
        .query((row, _) ->
            new CoAuthor(
                row.getObject("person", UUID.class),
                row.getObject("joined_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
        .list();
  }

  void add(IdeaId idea, PseudonymId person, Instant now) {
    jdbc.sql("INSERT IGNORE INTO idea_coauthor (idea_id, person, joined_at) VALUES (?, ?, ?)")
        .params(idea.value(), person.value(), utc(now))
        .update();
  }

  void remove(IdeaId idea, UUID person) {
    jdbc.sql("DELETE FROM idea_coauthor WHERE idea_id = ? AND person = ?")
        .params(idea.value(), person)
        .update();
  }

  /** In place of an earlier invitation. */
  void invite(IdeaId idea, byte[] secretHash, Instant expiresAt) {
    jdbc.sql(
            "INSERT INTO idea_invitation (idea_id, secret_hash, expires_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE secret_hash = VALUES(secret_hash),"
                + " expires_at = VALUES(expires_at), accepted_by = NULL")
        .params(idea.value(), secretHash, utc(expiresAt))
        .update();
  }

  Optional<Invitation> invitation(IdeaId idea) {
    return jdbc.sql(
            "SELECT secret_hash, expires_at, accepted_by FROM idea_invitation WHERE idea_id = ?")
        .param(idea.value())
        .query((row, _) ->
            new Invitation(
                row.getBytes("secret_hash"),
                row.getObject("expires_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("accepted_by", UUID.class)))
        .optional();
  }

  /**
   * @param acceptedBy {@code null} as long as nobody did
   */
  record Invitation(byte[] secretHash, Instant expiresAt, @Nullable UUID acceptedBy) {}

  void accept(IdeaId idea, PseudonymId person) {
    jdbc.sql("UPDATE idea_invitation SET accepted_by = ? WHERE idea_id = ?")
        .params(person.value(), idea.value())
        .update();
  }

  void endInvitation(IdeaId idea) {
    jdbc.sql("DELETE FROM idea_invitation WHERE idea_id = ?").param(idea.value()).update();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
