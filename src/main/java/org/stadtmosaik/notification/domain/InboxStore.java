package org.stadtmosaik.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** The inbox's table. */
@Repository
public class InboxStore {

  private static final JsonMapper JSON = new JsonMapper();

  /** Rows in one statement, well below what the server takes in one packet. */
  private static final int CHUNK = 200;

  private static final String COLUMNS =
      "id, recipient, once_key, owner, topic, language, words, path, told_at, read_at";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)";

  private final JdbcClient jdbc;

  InboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds messages, but none that its recipient has been told before.
   *
   * @return the recipients to whom it is new
   */
  public Set<UUID> add(List<InboxRow> rows) {
    Set<UUID> told = new HashSet<>();
    for (int from = 0; from < rows.size(); from += CHUNK) {
      told.addAll(addSome(rows.subList(from, Math.min(rows.size(), from + CHUNK))));
    }
    return told;
  }

  // The server itself says which rows are new: between asking and adding somebody could come.
  private List<UUID> addSome(List<InboxRow> rows) {
    List<@Nullable Object> values = new ArrayList<>();
    for (InboxRow row : rows) {
      values.add(row.id());
      values.add(row.recipient());
      values.add(row.onceKey());
      values.add(row.owner());
      values.add(row.topic());
      values.add(row.language().tag());
      values.add(row.words() == null ? null : JSON.writeValueAsString(row.words()));
      values.add(row.path());
      values.add(LocalDateTime.ofInstant(row.toldAt(), ZoneOffset.UTC));
    }
    String places = String.join(", ", Collections.nCopies(rows.size(), ROW));
    return jdbc.sql(
            "INSERT IGNORE INTO notification_inbox ("
                + COLUMNS
                + ") VALUES "
                + places
                + " RETURNING recipient")
        .params(values)
        .query(UUID.class)
        .list();
  }

  /** What these people were told, the newest first. */
  public List<InboxRow> of(Collection<UUID> owners, int limit) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM notification_inbox WHERE owner IN (:owners)"
                + " ORDER BY told_at DESC, id DESC LIMIT :limit")
        .param("owners", owners)
        .param("limit", limit)
        .query(InboxStore::row)
        .list();
  }

  public int countUnread(Collection<UUID> owners) {
    if (owners.isEmpty()) {
      return 0;
    }
    return jdbc.sql(
            "SELECT COUNT(*) FROM notification_inbox WHERE owner IN (:owners) AND read_at IS NULL")
        .param("owners", owners)
        .query(Integer.class)
        .single();
  }

  /** Notes that they have read what they were told up to this time. */
  public void read(Collection<UUID> owners, Instant until, Instant now) {
    if (!owners.isEmpty()) {
      jdbc.sql(
              "UPDATE notification_inbox SET read_at = :now"
                  + " WHERE owner IN (:owners) AND read_at IS NULL AND told_at <= :until")
          .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
          .param("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
          .param("owners", owners)
          .update();
    }
  }

  public void delete(Collection<UUID> recipients) {
    jdbc.sql("DELETE FROM notification_inbox WHERE recipient IN (:recipients)")
        .param("recipients", recipients)
        .update();
  }

  public int deleteBefore(Instant time) {
    return jdbc.sql("DELETE FROM notification_inbox WHERE told_at < ?")
        .param(LocalDateTime.ofInstant(time, ZoneOffset.UTC))
        .update();
  }

  private static InboxRow row(ResultSet row, int line) throws SQLException {
    String words = row.getString("words");
    LocalDateTime read = row.getObject("read_at", LocalDateTime.class);
    return new InboxRow(
        row.getObject("id", UUID.class),
        row.getObject("recipient", UUID.class),
        row.getString("once_key"),
        row.getObject("owner", UUID.class),
        row.getString("topic"),
        new Language(row.getString("language")),
        words == null ? null : JSON.readValue(words, InboxWords.class),
        row.getString("path"),
        row.getObject("told_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        read == null ? null : read.toInstant(ZoneOffset.UTC));
  }
}
