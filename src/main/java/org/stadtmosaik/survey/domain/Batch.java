package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.secret.Hash;

/** A transaction that several changes share, and what is known of the surveys in it. */
public final class Batch {

  private final Connection connection;
  private final Map<UUID, Standing> standings = new HashMap<>();

  Batch(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** Where a survey stands; nobody can close or seal it until this transaction ends. */
  public Standing standing(UUID survey) throws SQLException {
    Standing known = standings.get(survey);
    if (known == null) {
      known = read(survey);
      standings.put(survey, known);
    }
    return known;
  }

  private Standing read(UUID survey) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT state, opens_at, closes_at FROM survey WHERE id = ? LOCK IN SHARE MODE")) {
      query.setObject(1, survey);
      try (ResultSet found = query.executeQuery()) {
        return found.next()
            ? new Standing(
                SurveyState.valueOf(found.getString(1)), instant(found, 2), instant(found, 3))
            : new Standing(SurveyState.SEALED, null, null);
      }
    }
  }

  /**
   * Writes something to this row, so that the commit waits for the disk. What another transaction
   * wrote can be seen a moment before it is there for good; whoever is told that it is there must
   * not be told earlier.
   */
  void touch(String table, String column, UUID survey, Hash key) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE %s SET again = NOT again WHERE survey_id = ? AND %s = ?"
                .formatted(table, column))) {
      update.setObject(1, survey);
      update.setBytes(2, key.bytes());
      update.executeUpdate();
    }
  }

  private static @Nullable Instant instant(ResultSet found, int column) throws SQLException {
    LocalDateTime time = found.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  /** What decides whether an answer is taken in. */
  public record Standing(SurveyState state, @Nullable Instant opens, @Nullable Instant closes) {

    /** Whether the rows are still as residents left them. */
    public boolean isAlive() {
      return state == SurveyState.PUBLISHED;
    }

    /** Whether it has begun and has not ended, grace included. */
    public boolean takesAnswers(Instant now) {
      return isAlive()
          && (opens == null || !now.isBefore(opens))
          && (closes == null || now.isBefore(closes.plus(SurveyRow.GRACE)));
    }
  }
}
