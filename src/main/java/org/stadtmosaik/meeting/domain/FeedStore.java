package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.Language;

/** Calendars that residents subscribe to: what a token opens. */
@Repository
public class FeedStore {

  /**
   * A row.
   *
   * @param sealed under the token
   */
  public record Row(byte[] tokenHash, byte[] sealed, Language language, boolean revoked) {}

  private static final String SELECT =
      "SELECT token_hash, sealed, language, revoked FROM meeting_feed";

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Row> find(byte[] tokenHash) {
    return jdbc.sql(SELECT + " WHERE token_hash = ?")
        .param(tokenHash)
        .query(FeedStore::row)
        .optional();
  }

  /** In one query, in no order. */
  public List<Row> find(List<byte[]> tokenHashes) {
    return jdbc.sql(SELECT + " WHERE token_hash IN (:hashes)")
        .param("hashes", tokenHashes)
        .query(FeedStore::row)
        .list();
  }

  /** Adds what a token opens, or replaces it; what was revoked stays so. */
  public void put(Row row, Instant now) {
    jdbc.sql(
            "INSERT INTO meeting_feed (token_hash, sealed, language, revoked, created_at)"
                + " VALUES (?, ?, ?, FALSE, ?) ON DUPLICATE KEY UPDATE"
                + " sealed = IF(revoked, sealed, VALUES(sealed)), language = VALUES(language)")
        .params(row.tokenHash(), row.sealed(), row.language().tag(), utc(now))
        .update();
  }

  public void revoke(byte[] tokenHash) {
    jdbc.sql("UPDATE meeting_feed SET revoked = TRUE, sealed = '' WHERE token_hash = ?")
        .param(tokenHash)
        .update();
  }

  private static Row row(ResultSet found, int line) throws SQLException {
    return new Row(
        found.getBytes("token_hash"),
        found.getBytes("sealed"),
        new Language(found.getString("language")),
        found.getBoolean("revoked"));
  }
}
