package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.tally.Counted;

/**
 * What people answered. A row is known by a hash that only the phone can make, and lies where that
 * hash puts it.
 */
@Repository
public class ResponseStore {

  private static final int DUPLICATE = 1062;

  private final JdbcClient jdbc;

  ResponseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What there is under a key. */
  public sealed interface Found {
    /** Nothing yet. */
    record Nothing() implements Found {}

    /** A response, made of content with this hash. */
    record Kept(Hash bodyHash) implements Found {}

    /** One that was taken back. */
    record Withdrawn() implements Found {}
  }

  /** What became of an attempt to add a response. */
  public sealed interface Added {
    /** It is a row now. */
    record New() implements Added {}

    /** There was something under its key. */
    record Before(Found found) implements Added {}

    /** A quota takes no more; nothing was stored. */
    record Full(Definition.Quota quota) implements Added {}
  }

  public static Found find(Batch batch, UUID survey, Hash key) throws SQLException {
    try (PreparedStatement query =
        batch
            .connection()
            .prepareStatement(
                "SELECT state, body_hash FROM survey_response"
                    + " WHERE survey_id = ? AND response_key = ? FOR UPDATE")) {
      query.setObject(1, survey);
      query.setBytes(2, key.bytes());
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          return new Found.Nothing();
        }
        batch.touch("survey_response", "response_key", survey, key);
        return found.getString(1).equals("WITHDRAWN")
            ? new Found.Withdrawn()
            : new Found.Kept(Hash.ofBytes(found.getBytes(2)));
      }
    }
  }

  /** Adds a response once, with its photos and its places in the quotas, or nothing at all. */
  public static Added add(Batch batch, NewResponse response) throws SQLException {
    Connection connection = batch.connection();
    boolean several = !response.quotas().isEmpty() || !response.photos().isEmpty();
    if (several) {
      execute(connection, "SAVEPOINT response");
    }
    try {
      insert(connection, response);
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return new Added.Before(find(batch, response.survey(), response.key()));
      }
      throw e;
    }
    for (Definition.Quota quota : response.quotas()) {
      if (!QuotaStore.take(connection, response.survey(), quota.code(), quota.limit())) {
        execute(connection, "ROLLBACK TO SAVEPOINT response");
        return new Added.Full(quota);
      }
    }
    for (Map.Entry<String, byte[]> photo : response.photos().entrySet()) {
      insertPhoto(connection, response, photo.getKey(), photo.getValue());
    }
    batch.tally(response.survey(), response.counted(), 1);
    return new Added.New();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void insert(Connection connection, NewResponse response) throws SQLException {
    StoredResponse content = response.content();
    List<String> quotas = response.quotas().stream().map(Definition.Quota::code).toList();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO survey_response (survey_id, response_key, state, version, week, language,"
                + " channel, role, quotas, body, body_hash)"
                + " VALUES (?, ?, 'KEPT', ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, response.survey());
      insert.setBytes(2, response.key().bytes());
      insert.setInt(3, content.version());
      insert.setObject(4, content.week());
      insert.setString(5, content.language());
      insert.setString(6, content.channel());
      insert.setString(7, content.role());
      insert.setString(8, quotas.isEmpty() ? null : String.join(" ", quotas));
      insert.setString(9, content.body());
      insert.setBytes(10, response.bodyHash().bytes());
      insert.executeUpdate();
    }
  }

  private static void insertPhoto(
      Connection connection, NewResponse response, String question, byte[] picture)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO survey_photo (survey_id, response_key, question, picture)"
                + " VALUES (?, ?, ?, ?)")) {
      insert.setObject(1, response.survey());
      insert.setBytes(2, response.key().bytes());
      insert.setString(3, question);
      insert.setBytes(4, picture);
      insert.executeUpdate();
    }
  }

  /** What a response counts for in the tallies, by its version and its body. */
  @FunctionalInterface
  public interface Counting {
    List<Counted> of(int version, String body);
  }

  /**
   * Takes a response back: only its key is left, its places are free again, and it is no longer
   * counted.
   *
   * @return whether there is or was such a response
   */
  public static boolean withdraw(Batch batch, UUID survey, Hash key, Counting counting)
      throws SQLException {
    Connection connection = batch.connection();
    @Nullable String quotas;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT state, quotas, version, body FROM survey_response"
                + " WHERE survey_id = ? AND response_key = ? FOR UPDATE")) {
      query.setObject(1, survey);
      query.setBytes(2, key.bytes());
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          return false;
        }
        if (found.getString(1).equals("WITHDRAWN")) {
          batch.touch("survey_response", "response_key", survey, key);
          return true;
        }
        quotas = found.getString(2);
        batch.tally(survey, counting.of(found.getInt(3), found.getString(4)), -1);
      }
    }
    for (String quota : quotas == null ? new String[0] : quotas.split(" ")) {
      QuotaStore.giveBack(connection, survey, quota);
    }
    String which = " WHERE survey_id = ? AND response_key = ?";
    for (String change :
        List.of(
            "DELETE FROM survey_photo" + which,
            "UPDATE survey_response SET state = 'WITHDRAWN', version = NULL, week = NULL,"
                + " language = NULL, channel = NULL, role = NULL, quotas = NULL, body = NULL,"
                + " body_hash = NULL"
                + which)) {
      try (PreparedStatement update = connection.prepareStatement(change)) {
        update.setObject(1, survey);
        update.setBytes(2, key.bytes());
        update.executeUpdate();
      }
    }
    return true;
  }

  /** A response by its key, for whoever holds the receipt. */
  public Optional<StoredResponse> read(UUID survey, Hash key) {
    return jdbc.sql(
            "SELECT version, week, language, channel, role, body FROM survey_response"
                + " WHERE survey_id = ? AND response_key = ? AND state = 'KEPT' AND NOT sealed")
        .params(survey, key.bytes())
        .query((found, _) -> response(found))
        .optional();
  }

  /** How many there are. */
  public long count(UUID survey) {
    return jdbc.sql("SELECT COUNT(*) FROM survey_response WHERE survey_id = ? AND state = 'KEPT'")
        .param(survey)
        .query(Long.class)
        .single();
  }

  /** How many each of these has; those without any are missing. */
  public Map<UUID, Long> counts(Collection<UUID> surveys) {
    if (surveys.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Long> counts = new HashMap<>();
    jdbc.sql(
            "SELECT survey_id, COUNT(*) FROM survey_response"
                + " WHERE survey_id IN (:surveys) AND state = 'KEPT' GROUP BY survey_id")
        .param("surveys", surveys)
        .query(found -> {
          counts.put(found.getObject(1, UUID.class), found.getLong(2));
        });
    return counts;
  }

  private static StoredResponse response(ResultSet found) throws SQLException {
    return new StoredResponse(
        found.getInt(1),
        found.getObject(2, LocalDate.class),
        found.getString(3),
        found.getString(4),
        found.getString(5),
        found.getString(6));
  }
}
