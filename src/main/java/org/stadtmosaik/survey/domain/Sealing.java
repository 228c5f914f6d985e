package org.stadtmosaik.survey.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.survey.secret.Hash;

/**
 * Makes rows that nobody can find again: each gets a new random key, which also puts it in a new
 * random place. Every step may be done again, so a crash in the middle leaves nothing undone; and
 * only keys pass through here, a thousand at a time, however many rows there are.
 */
@Repository
public class Sealing {

  private static final int ROWS = 1_000;

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  Sealing(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** From now on nothing is signed, taken in, shown or taken back. */
  public void begin(UUID survey) {
    transaction.executeWithoutResult(_ -> {
      // Waits for whoever is submitting; who comes later finds it.
      jdbc.update("UPDATE survey SET state = 'SEALING' WHERE id = ?", survey);
      jdbc.update("DELETE FROM survey_key WHERE survey_id = ?", survey);
      jdbc.update("DELETE FROM survey_draft WHERE survey_id = ?", survey);
    });
  }

  /** Takes away everything by which a row could be known. */
  public void rewrite(UUID survey) {
    removeWithdrawn(survey);
    boolean photos =
        !jdbc.queryForList("SELECT 1 FROM survey_photo WHERE survey_id = ? LIMIT 1", survey)
            .isEmpty();
    eachRange(
        "survey_response",
        "response_key",
        survey,
        photos ? this::renewWithPhotos : range -> renew(range, "body_hash"));
    eachRange("survey_right", "right_hash", survey, range -> renew(range, "blinded_hash"));
  }

  /** Writes the tables anew, so that no page of theirs keeps what a row was before. */
  public void sweep() {
    // It answers with rows that say how it went.
    jdbc.queryForList("OPTIMIZE TABLE survey_response, survey_photo, survey_right");
  }

  public void end(UUID survey) {
    jdbc.update("UPDATE survey SET state = 'SEALED' WHERE id = ?", survey);
  }

  private void removeWithdrawn(UUID survey) {
    String delete =
        "DELETE FROM survey_response WHERE survey_id = ? AND state = 'WITHDRAWN' LIMIT " + ROWS;
    while (jdbc.update(delete, survey) == ROWS) {
      // One transaction after the other, each of a size that the database likes.
    }
  }

  /** Rows that are not sealed yet, by their keys in order. */
  private record Range(String table, String column, UUID survey, List<byte[]> keys) {

    private String condition() {
      return " WHERE survey_id = ? AND NOT sealed AND " + column + " BETWEEN ? AND ?";
    }
  }

  private interface Step {
    void on(Range range);
  }

  // New keys that lie ahead are met again, and passed over: they are marked.
  private void eachRange(String table, String column, UUID survey, Step step) {
    String next =
        "SELECT %2$s FROM %1$s WHERE survey_id = ? AND NOT sealed AND %2$s > ? ORDER BY %2$s LIMIT %3$d"
            .formatted(table, column, ROWS);
    byte[] after = {};
    List<byte[]> keys = jdbc.queryForList(next, byte[].class, survey, after);
    while (!keys.isEmpty()) {
      Range range = new Range(table, column, survey, keys);
      transaction.executeWithoutResult(_ -> step.on(range));
      keys = jdbc.queryForList(next, byte[].class, survey, keys.getLast());
    }
  }

  /** The database itself makes the keys: from the random numbers of its own cryptography. */
  private void renew(Range range, String forgotten) {
    jdbc.update(
        "UPDATE %s SET %s = RANDOM_BYTES(%d), %s = NULL, again = FALSE, sealed = TRUE%s"
            .formatted(range.table(), range.column(), Hash.BYTES, forgotten, range.condition()),
        range.survey(),
        range.keys().getFirst(),
        range.keys().getLast());
  }

  /** Photos follow their answers, so their new keys have to be known here. */
  private void renewWithPhotos(Range range) {
    List<byte[][]> pairs =
        range.keys().stream().map(key -> new byte[][] {Hash.random().bytes(), key}).toList();
    for (String update :
        List.of(
            "UPDATE survey_photo SET response_key = ?",
            "UPDATE survey_response SET response_key = ?, body_hash = NULL, again = FALSE,"
                + " sealed = TRUE")) {
      jdbc.batchUpdate(
          update + " WHERE survey_id = ? AND response_key = ?",
          pairs,
          ROWS,
          (statement, pair) -> {
            statement.setBytes(1, pair[0]);
            statement.setObject(2, range.survey());
            statement.setBytes(3, pair[1]);
          });
    }
  }
}
