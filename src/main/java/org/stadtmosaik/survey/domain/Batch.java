package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.tally.Counted;

/** A transaction that several changes share, and what is known of the surveys in it. */
public final class Batch {

  private final Connection connection;
  private final Map<UUID, Standing> standings = new HashMap<>();
  private final SortedMap<TallyRow, Integer> tallies = new TreeMap<>();

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
            "SELECT state, opens_at, closes_at, tallies FROM survey WHERE id = ?"
                + " LOCK IN SHARE MODE")) {
      query.setObject(1, survey);
      try (ResultSet found = query.executeQuery()) {
        return found.next()
            ? new Standing(
                SurveyState.valueOf(found.getString(1)),
                instant(found, 2),
                instant(found, 3),
                Tallied.read(found.getString(4)))
            : new Standing(SurveyState.SEALED, null, null, Tallied.nothing());
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

  /**
   * Counts a response in the tallies, or takes it off them again; written when all changes of this
   * transaction are known.
   *
   * @param counted what the response counts for
   * @param change 1 or -1
   */
  void tally(UUID survey, List<Counted> counted, int change) throws SQLException {
    TallyChanges.of(standing(survey).tallied(), counted)
        .forEach(key -> tallies.merge(new TallyRow(survey, key), change, Integer::sum));
  }

  /** Writes what is left to write. */
  void flush() throws SQLException {
    TallyStore.add(connection, tallies);
  }

  /**
   * What decides whether an answer is taken in.
   *
   * @param tallied what is counted as answers come in
   */
  public record Standing(
      SurveyState state, @Nullable Instant opens, @Nullable Instant closes, Tallied tallied) {

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
