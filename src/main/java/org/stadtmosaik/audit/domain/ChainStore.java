package org.stadtmosaik.audit.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two tables of the log. Plain SQL: entries are only ever added and read in order. */
@Repository
public class ChainStore {

  private static final int FETCH_SIZE = 500;
  private static final String COLUMNS =
      "chain, number, at, actor, action, subject, details, previous_hash, hash";

  private final JdbcClient jdbc;

  ChainStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Hangs one entry on the end; the head stays locked until the transaction ends. */
  public void append(
      Chain chain,
      Instant at,
      String actor,
      String action,
      String subject,
      Map<String, String> details) {
    StoredEntry entry =
        StoredEntry.after(lockHead(chain), chain, at, actor, action, subject, details);
    jdbc.sql("INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            chain.name(),
            entry.link().number(),
            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            actor,
            action,
            subject,
            entry.details(),
            HexFormat.of().parseHex(entry.previousHash()),
            entry.link().bytes())
        .update();
    jdbc.sql("UPDATE audit_head SET last_number = ?, last_hash = ? WHERE chain = ?")
        .params(entry.link().number(), entry.link().bytes(), chain.name())
        .update();
  }

  private Link lockHead(Chain chain) {
    // Takes the exclusive lock at once. INSERT IGNORE would take a shared one first, and two
    // writers that both hold it deadlock.
    jdbc.sql(
            "INSERT INTO audit_head (chain, last_number, last_hash) VALUES (?, 0, ?)"
                + " ON DUPLICATE KEY UPDATE last_number = last_number")
        .params(chain.name(), Link.first().bytes())
        .update();
    return jdbc.sql("SELECT last_number, last_hash FROM audit_head WHERE chain = ? FOR UPDATE")
        .param(chain.name())
        .query(ChainStore::headLink)
        .single();
  }

  /** The end of the chain as the head row remembers it. */
  public Link head(Chain chain) {
    return jdbc.sql("SELECT last_number, last_hash FROM audit_head WHERE chain = ?")
        .param(chain.name())
        .query(ChainStore::headLink)
        .optional()
        .orElseGet(Link::first);
  }

  public long length(Chain chain) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE chain = ?")
        .param(chain.name())
        .query(Long.class)
        .single();
  }

  public List<StoredEntry> newestFirst(Chain chain, int limit, long offset) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM audit_entry WHERE chain = ? ORDER BY number DESC LIMIT ? OFFSET ?")
        .params(chain.name(), limit, offset)
        .query(ChainStore::entry)
        .list();
  }

  /** Reads the chain from its first entry until the visitor says no. */
  public void inOrder(Chain chain, Predicate<StoredEntry> visitor) {
    try (Stream<StoredEntry> entries =
        jdbc
            .sql("SELECT " + COLUMNS + " FROM audit_entry WHERE chain = ? ORDER BY number")
            .param(chain.name())
            .withFetchSize(FETCH_SIZE)
            .query(ChainStore::entry)
            .stream()) {
      entries.takeWhile(visitor).forEach(_ -> {});
    }
  }

  private static Link headLink(ResultSet row, int number) throws SQLException {
    return Link.of(row.getLong("last_number"), row.getBytes("last_hash"));
  }

  private static StoredEntry entry(ResultSet row, int number) throws SQLException {
    return new StoredEntry(
        new Chain(row.getString("chain")),
        Link.of(row.getLong("number"), row.getBytes("hash")),
        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("details"),
        HexFormat.of().formatHex(row.getBytes("previous_hash")));
  }
}
