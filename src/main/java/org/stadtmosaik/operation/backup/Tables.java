package org.stadtmosaik.operation.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** What the database says about its own tables. */
final class Tables {

  /** Flyway's own; in an archive the manifest stands for it. */
  static final String HISTORY = "flyway_schema_history";

  private static final Set<String> BINARY =
      Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");

  private static final Set<String> TIMES = Set.of("datetime", "timestamp", "time");

  private Tables() {}

  /** The names of all tables, Flyway's own left out. */
  static List<String> names(Connection connection) throws SQLException {
    List<String> names =
        strings(
            connection,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' ORDER BY table_name");
    names.remove(HISTORY);
    return names;
  }

  /** The columns that somebody wrote; computed ones compute themselves again. */
  static List<Manifest.Column> columns(Connection connection, String table) throws SQLException {
    return written(
        connection, table, (name, type) -> new Manifest.Column(name, BINARY.contains(type)));
  }

  /**
   * How the same columns are read, in the same order. The server itself writes times down: the
   * driver leaves noughts out of them where a column keeps milliseconds, so that 27 ms come back as
   * 270.
   */
  static List<String> readings(Connection connection, String table) throws SQLException {
    return written(
        connection,
        table,
        (name, type) -> TIMES.contains(type) ? "CAST(" + quoted(name) + " AS CHAR)" : quoted(name));
  }

  private static <T> List<T> written(
      Connection connection, String table, BiFunction<String, String, T> made) throws SQLException {
    List<T> columns = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name, data_type FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'"
                + " ORDER BY ordinal_position")) {
      query.setString(1, table);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          columns.add(made.apply(found.getString(1), found.getString(2)));
        }
      }
    }
    return columns;
  }

  /** The names of the primary key's columns, quoted and parted by commas; empty without one. */
  static String primaryKey(Connection connection, String table) throws SQLException {
    List<String> parts = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT column_name FROM information_schema.statistics WHERE table_schema = DATABASE()"
                + " AND table_name = ? AND index_name = 'PRIMARY' ORDER BY seq_in_index")) {
      query.setString(1, table);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          parts.add(quoted(found.getString(1)));
        }
      }
    }
    return String.join(", ", parts);
  }

  /** Whether somebody has written anything. */
  static boolean hold(Connection connection) throws SQLException {
    for (String table : names(connection)) {
      if (!strings(connection, "SELECT 1 FROM " + quoted(table) + " LIMIT 1").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Removes every table, Flyway's own included. */
  static void drop(Connection connection) throws SQLException {
    List<String> all = names(connection);
    all.add(HISTORY);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : all) {
        statement.execute("DROP TABLE IF EXISTS " + quoted(table));
      }
      statement.execute("SET foreign_key_checks = 1");
    }
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
