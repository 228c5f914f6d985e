package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is counted of surveys. Only {@link Batch} and full counts write here. */
@Repository
public class TallyStore {

  /** Rows in one statement. */
  private static final int ROWS = 500;

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts so many more, or fewer. */
  static void add(Connection connection, SortedMap<TallyRow, Integer> changes) throws SQLException {
    List<Map.Entry<TallyRow, Integer>> rows =
        changes.entrySet().stream().filter(change -> change.getValue() != 0).toList();
    for (int from = 0; from < rows.size(); from += ROWS) {
      add(connection, rows.subList(from, Math.min(rows.size(), from + ROWS)));
    }
  }

  private static void add(Connection connection, List<Map.Entry<TallyRow, Integer>> rows)
      throws SQLException {
    String sql =
        "INSERT INTO survey_tally (survey_id, split, question, value, in_group, n) VALUES "
            + "(?, ?, ?, ?, ?, ?), ".repeat(rows.size() - 1)
            + "(?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int at = 1;
      for (Map.Entry<TallyRow, Integer> row : rows) {
        TallyKey key = row.getKey().key();
        insert.setObject(at++, row.getKey().survey());
        insert.setString(at++, key.split());
        insert.setString(at++, key.list());
        insert.setString(at++, key.value());
        insert.setString(at++, key.group());
        insert.setInt(at++, row.getValue());
      }
      insert.executeUpdate();
    }
  }

  /** What is counted of a survey; empty if there is no such survey. */
  public Optional<Tallied> tallied(UUID survey) {
    return jdbc.sql("SELECT tallies FROM survey WHERE id = ?")
        .param(survey)
        .query((found, _) -> Tallied.read(found.getString(1)))
        .optional();
  }

  /** The same, and nobody submits or changes it until the transaction ends. */
  public Tallied locked(UUID survey) {
    return jdbc.sql("SELECT tallies FROM survey WHERE id = ? FOR UPDATE")
        .param(survey)
        .query((found, _) -> Tallied.read(found.getString(1)))
        .single();
  }

  public void set(UUID survey, Tallied tallied) {
    jdbc.sql("UPDATE survey SET tallies = ? WHERE id = ?")
        .params(tallied.written(), survey)
        .update();
  }

  /** The surveys of which something is still to be counted. */
  public List<UUID> pending() {
    return jdbc.sql("SELECT id FROM survey WHERE tallies = '' OR tallies LIKE '%?%'")
        .query((found, _) -> found.getObject(1, UUID.class))
        .list();
  }

  /** The tallies of a part: {@code ""}, or a question by which others are split. */
  public Map<TallyKey, Long> read(UUID survey, String split) {
    Map<TallyKey, Long> tallies = new HashMap<>();
    jdbc.sql(
            "SELECT question, value, in_group, n FROM survey_tally WHERE survey_id = ? AND split = ?")
        .params(survey, split)
        .query(found -> {
          tallies.put(
              new TallyKey(split, found.getString(1), found.getString(2), found.getString(3)),
              found.getLong(4));
        });
    return tallies;
  }

  /** Forgets a part. */
  public void clear(UUID survey, String split) {
    jdbc.sql("DELETE FROM survey_tally WHERE survey_id = ? AND split = ?")
        .params(survey, split)
        .update();
  }

  /** Adds what a full count has found. */
  public void addAll(UUID survey, Map<TallyKey, Integer> counts) {
    SortedMap<TallyRow, Integer> rows = new java.util.TreeMap<>();
    counts.forEach((key, count) -> rows.put(new TallyRow(survey, key), count));
    List<Map.Entry<TallyRow, Integer>> left = new ArrayList<>(rows.entrySet());
    for (int from = 0; from < left.size(); from += ROWS) {
      insert(left.subList(from, Math.min(left.size(), from + ROWS)));
    }
  }

  private void insert(List<Map.Entry<TallyRow, Integer>> rows) {
    String sql =
        "INSERT INTO survey_tally (survey_id, split, question, value, in_group, n) VALUES "
            + "(?, ?, ?, ?, ?, ?), ".repeat(rows.size() - 1)
            + "(?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE n = n + VALUES(n)";
    List<Object> values = new ArrayList<>(6 * rows.size());
    rows.forEach(row -> {
      TallyKey key = row.getKey().key();
      values.add(row.getKey().survey());
      values.addAll(List.of(key.split(), key.list(), key.value(), key.group(), row.getValue()));
    });
    jdbc.sql(sql).params(values).update();
  }
}
