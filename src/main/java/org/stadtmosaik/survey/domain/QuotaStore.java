package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.definition.Definition;

/** How far a survey's quotas are filled. */
@Repository
public class QuotaStore {

  private final JdbcClient jdbc;

  QuotaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes a row for each quota that has none. */
  public void add(UUID survey, Collection<String> codes) {
    for (String code : codes) {
      jdbc.sql(
              "INSERT INTO survey_quota (survey_id, code, filled) VALUES (?, ?, 0)"
                  + " ON DUPLICATE KEY UPDATE code = VALUES(code)")
          .params(survey, code)
          .update();
    }
  }

  /** The codes of those that take no more. */
  public Set<String> full(UUID survey, List<Definition.Quota> quotas) {
    if (quotas.isEmpty()) {
      return Set.of();
    }
    Map<String, Integer> filled = filled(survey);
    Set<String> full = new HashSet<>();
    for (Definition.Quota quota : quotas) {
      if (filled.getOrDefault(quota.code(), 0) >= quota.limit()) {
        full.add(quota.code());
      }
    }
    return full;
  }

  /** How many each has taken. */
  public Map<String, Integer> filled(UUID survey) {
    Map<String, Integer> filled = new HashMap<>();
    jdbc.sql("SELECT code, filled FROM survey_quota WHERE survey_id = ?")
        .param(survey)
        .query(found -> {
          filled.put(found.getString(1), found.getInt(2));
        });
    return filled;
  }

  /** Counts one more, unless the limit is reached; whoever takes the last place is the only one. */
  static boolean take(Connection connection, UUID survey, String code, int limit)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE survey_quota SET filled = filled + 1"
                + " WHERE survey_id = ? AND code = ? AND filled < ?")) {
      update.setObject(1, survey);
      update.setString(2, code);
      update.setInt(3, limit);
      return update.executeUpdate() == 1;
    }
  }

  static void giveBack(Connection connection, UUID survey, String code) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE survey_quota SET filled = filled - 1"
                + " WHERE survey_id = ? AND code = ? AND filled > 0")) {
      update.setObject(1, survey);
      update.setString(2, code);
      update.executeUpdate();
    }
  }
}
