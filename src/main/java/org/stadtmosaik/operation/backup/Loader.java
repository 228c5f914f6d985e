package org.stadtmosaik.operation.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.database.Schema;

/**
 * Fills an empty database from an archive: our own migrations make the tables as they were, then
 * come the rows. Nothing from the archive is executed.
 */
final class Loader {

  private static final int BATCH_ROWS = 500;
  private static final long BATCH_CHARACTERS = 4 << 20;

  private final Archive archive;
  private final org.stadtmosaik.operation.database.Connection database;
  private final List<String> migrations;

  /**
   * @param migrations where they lie, as Flyway writes it
   */
  Loader(
      Archive archive,
      org.stadtmosaik.operation.database.Connection database,
      List<String> migrations) {
    this.archive = archive;
    this.database = database;
    this.migrations = migrations;
  }

  /**
   * Refuses an archive whose tables this program cannot make.
   *
   * @throws Refusal with exit code 3
   */
  void refuseUnknownSchema() {
    Set<Manifest.Migration> known =
        Arrays.stream(configured().load().info().all())
            .filter(info -> info.getState().isResolved() && info.getVersion() != null)
            .map(Loader::migration)
            .collect(Collectors.toSet());
    for (Manifest.Migration migration : archive.manifest().migrations()) {
      if (!known.contains(migration)) {
        throw new Refusal(
            Refusal.OTHER_SCHEMA,
            "The archive has schema %s, and this program does not know its step %s; use the program that wrote it, or a newer one. Nothing was changed."
                .formatted(archive.manifest().schema(), migration.version()));
      }
    }
  }

  /** Makes the tables and fills them. */
  void load() throws SQLException, IOException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION time_zone = '+00:00'");
      configured().target(archive.manifest().schema()).load().migrate();
      statement.execute(
          "CREATE TABLE " + Schema.UNFINISHED_RESTORE + " (id INT PRIMARY KEY) ENGINE = InnoDB");
      statement.execute("SET foreign_key_checks = 0, unique_checks = 0");
      statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
      for (String table : Tables.names(connection)) {
        // A migration may have brought rows of its own. Not DELETE: the audit log refuses that.
        statement.execute("TRUNCATE TABLE " + Tables.quoted(table));
      }
      connection.setAutoCommit(false);
      for (Manifest.Table table : archive.manifest().tables()) {
        fill(connection, table);
      }
      connection.setAutoCommit(true);
      statement.execute("DROP TABLE " + Schema.UNFINISHED_RESTORE);
    }
  }

  private void fill(Connection connection, Manifest.Table table) throws SQLException, IOException {
    if (table.rows() == 0) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(insert(table))) {
      Batch batch = new Batch(connection, insert, table.columns());
      archive.<SQLException>rows(table, batch::add);
      batch.flush();
      if (batch.written != table.rows()) {
        throw new IOException(
            "%s has %d rows instead of %d".formatted(table.name(), batch.written, table.rows()));
      }
    }
  }

  private static String insert(Manifest.Table table) {
    String columns =
        table.columns().stream()
            .map(column -> Tables.quoted(column.name()))
            .collect(Collectors.joining(", "));
    String places = table.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(Tables.quoted(table.name()), columns, places);
  }

  private FluentConfiguration configured() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations(migrations.toArray(String[]::new));
  }

  private static Manifest.Migration migration(MigrationInfo info) {
    Integer checksum = info.getChecksum();
    return new Manifest.Migration(
        info.getVersion().getVersion(), info.getDescription(), checksum == null ? 0 : checksum);
  }

  /** Rows that go to the server together. */
  private static final class Batch {

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Manifest.Column> columns;
    private int rows;
    private long characters;
    private long written;

    private Batch(Connection connection, PreparedStatement insert, List<Manifest.Column> columns) {
      this.connection = connection;
      this.insert = insert;
      this.columns = columns;
    }

    private void add(@Nullable String[] row) throws SQLException {
      for (int i = 0; i < columns.size(); i++) {
        String cell = row[i];
        if (cell != null && columns.get(i).binary()) {
          insert.setBytes(i + 1, Base64.getDecoder().decode(cell));
        } else {
          insert.setString(i + 1, cell);
        }
        characters += cell == null ? 0 : cell.length();
      }
      insert.addBatch();
      rows++;
      if (rows == BATCH_ROWS || characters > BATCH_CHARACTERS) {
        flush();
      }
    }

    private void flush() throws SQLException {
      if (rows > 0) {
        insert.executeBatch();
        connection.commit();
        written += rows;
        rows = 0;
        characters = 0;
      }
    }
  }
}
