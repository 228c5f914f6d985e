package org.stadtmosaik.survey.domain;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.secret.Hash;

/** Who may still answer, by the hash of a code or of a resident. */
@Repository
public class RightStore {

  private static final int DUPLICATE = 1062;
  private static final int ROWS = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  RightStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** What a right is. */
  public enum State {
    OPEN,
    SPENT,
    REVOKED
  }

  /** What became of an attempt to spend a right. */
  public enum Spending {
    /** It was open, or the same was asked before: it may be signed. */
    SIGN,
    /** Something else was signed for it. */
    SPENT,
    /** There is none, or it was taken back. */
    UNKNOWN
  }

  /** Spends a code. */
  public static Spending spend(Batch batch, UUID survey, Hash right, Hash blinded)
      throws SQLException {
    try (PreparedStatement update =
        batch
            .connection()
            .prepareStatement(
                "UPDATE survey_right SET state = 'SPENT', blinded_hash = ?"
                    + " WHERE survey_id = ? AND right_hash = ? AND state = 'OPEN'")) {
      update.setBytes(1, blinded.bytes());
      update.setObject(2, survey);
      update.setBytes(3, right.bytes());
      if (update.executeUpdate() == 1) {
        return Spending.SIGN;
      }
    }
    return again(batch, survey, right, blinded);
  }

  /** Spends what everybody has once; the row is made at that moment. */
  public static Spending spendOwn(Batch batch, UUID survey, Hash right, Hash blinded)
      throws SQLException {
    try (PreparedStatement insert =
        batch
            .connection()
            .prepareStatement(
                "INSERT INTO survey_right (survey_id, right_hash, state, blinded_hash)"
                    + " VALUES (?, ?, 'SPENT', ?)")) {
      insert.setObject(1, survey);
      insert.setBytes(2, right.bytes());
      insert.setBytes(3, blinded.bytes());
      insert.executeUpdate();
      return Spending.SIGN;
    } catch (SQLException e) {
      if (e.getErrorCode() == DUPLICATE) {
        return again(batch, survey, right, blinded);
      }
      throw e;
    }
  }

  /** Whether the same was spent before; nothing is spent. */
  public static Spending again(Batch batch, UUID survey, Hash right, Hash blinded)
      throws SQLException {
    try (PreparedStatement query =
        batch
            .connection()
            .prepareStatement(
                "SELECT state, blinded_hash FROM survey_right"
                    + " WHERE survey_id = ? AND right_hash = ? FOR UPDATE")) {
      query.setObject(1, survey);
      query.setBytes(2, right.bytes());
      try (ResultSet found = query.executeQuery()) {
        if (!found.next() || State.valueOf(found.getString(1)) != State.SPENT) {
          return Spending.UNKNOWN;
        }
        byte @Nullable [] signed = found.getBytes(2);
        batch.touch("survey_right", "right_hash", survey, right);
        return signed != null && Hash.ofBytes(signed).equals(blinded)
            ? Spending.SIGN
            : Spending.SPENT;
      }
    }
  }

  /** Adds codes that nobody has yet. */
  public void add(UUID survey, List<Hash> rights) {
    template.batchUpdate(
        "INSERT INTO survey_right (survey_id, right_hash, state) VALUES (?, ?, 'OPEN')",
        rights,
        ROWS,
        (insert, right) -> {
          insert.setObject(1, survey);
          insert.setBytes(2, right.bytes());
        });
  }

  /**
   * Takes a code back that is not spent.
   *
   * @return whether there was one
   */
  public boolean revoke(UUID survey, Hash right) {
    return jdbc.sql(
                "UPDATE survey_right SET state = 'REVOKED'"
                    + " WHERE survey_id = ? AND right_hash = ? AND state = 'OPEN'")
            .params(survey, right.bytes())
            .update()
        == 1;
  }

  /** Takes all codes back that are not spent; returns how many. */
  public int revokeOpen(UUID survey) {
    return jdbc.sql(
            "UPDATE survey_right SET state = 'REVOKED' WHERE survey_id = ? AND state = 'OPEN'")
        .param(survey)
        .update();
  }

  /** What a right is now; empty if there is none. */
  public Optional<State> state(UUID survey, Hash right) {
    return jdbc.sql("SELECT state FROM survey_right WHERE survey_id = ? AND right_hash = ?")
        .params(survey, right.bytes())
        .query(String.class)
        .optional()
        .map(State::valueOf);
  }

  public Map<State, Long> counts(UUID survey) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    jdbc.sql("SELECT state, COUNT(*) FROM survey_right WHERE survey_id = ? GROUP BY state")
        .param(survey)
        .query(found -> {
          counts.put(State.valueOf(found.getString(1)), found.getLong(2));
        });
    return counts;
  }
}
