package org.stadtmosaik.operation.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive from one snapshot of the database, table by table, a few rows in memory at a
 * time. The portal may serve meanwhile: InnoDB shows the snapshot to nobody but this connection.
 */
final class BackupWriter {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** Rows that the driver fetches at a time; of rows that may hold a picture, fewer. */
  private static final int ROWS = 500;

  private static final int LARGE_ROWS = 8;

  private final Connection connection;
  private final ZipOutputStream zip;

  private BackupWriter(Connection connection, ZipOutputStream zip) {
    this.connection = connection;
    this.zip = zip;
  }

  /**
   * Writes the archive.
   *
   * @param connection which nobody else uses meanwhile
   * @param files of the data folder that belong to the database
   */
  static Manifest write(Connection connection, List<Path> files, Instant now, OutputStream out)
      throws SQLException, IOException {
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8)) {
      return new BackupWriter(connection, zip).write(files, now);
    }
  }

  private Manifest write(List<Path> files, Instant now) throws SQLException, IOException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      // A slow disk must not look like a client that went away.
      statement.execute("SET SESSION net_write_timeout = 3600, time_zone = '+00:00'");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
      List<Manifest.Migration> migrations = migrations();
      List<Manifest.Table> tables = new ArrayList<>();
      for (String table : Tables.names(connection)) {
        tables.add(table(table));
      }
      String server = connection.getMetaData().getDatabaseProductVersion();
      statement.execute("ROLLBACK");
      Manifest manifest =
          new Manifest(Manifest.FORMAT, now, server, migrations, tables, files(files));
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    }
  }

  private List<Manifest.Migration> migrations() throws SQLException {
    List<Manifest.Migration> migrations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT version, description, checksum FROM flyway_schema_history"
                    + " WHERE success AND version IS NOT NULL ORDER BY installed_rank")) {
      while (found.next()) {
        migrations.add(
            new Manifest.Migration(found.getString(1), found.getString(2), found.getInt(3)));
      }
    }
    return migrations;
  }

  private Manifest.Table table(String name) throws SQLException, IOException {
    List<Manifest.Column> columns = Tables.columns(connection, name);
    Manifest.Table unwritten = new Manifest.Table(name, columns, 0, "");
    zip.putNextEntry(new ZipEntry(unwritten.entry()));
    MessageDigest digest = Sha256.begun();
    OutputStream out = new DigestOutputStream(new Unclosed(zip), digest);
    long rows = 0;
    try (Statement statement = connection.createStatement()) {
      boolean large = columns.stream().anyMatch(Manifest.Column::binary);
      statement.setFetchSize(large ? LARGE_ROWS : ROWS);
      try (ResultSet found = statement.executeQuery(select(name))) {
        while (found.next()) {
          out.write(JSON.writeValueAsBytes(row(found, columns)));
          out.write('\n');
          rows++;
        }
      }
    }
    zip.closeEntry();
    return new Manifest.Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
  }

  private String select(String table) throws SQLException {
    String select =
        "SELECT %s FROM %s"
            .formatted(String.join(", ", Tables.readings(connection, table)), Tables.quoted(table));
    String key = Tables.primaryKey(connection, table);
    return key.isEmpty() ? select : select + " ORDER BY " + key;
  }

  private static @Nullable String[] row(ResultSet found, List<Manifest.Column> columns)
      throws SQLException {
    @Nullable String[] row = new String[columns.size()];
    for (int i = 0; i < row.length; i++) {
      if (columns.get(i).binary()) {
        byte[] bytes = found.getBytes(i + 1);
        row[i] = bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      } else {
        row[i] = found.getString(i + 1);
      }
    }
    return row;
  }

  private List<Manifest.StoredFile> files(List<Path> files) throws IOException {
    List<Manifest.StoredFile> stored = new ArrayList<>();
    for (Path file : files) {
      byte[] content = Files.readAllBytes(file);
      Manifest.StoredFile entry =
          new Manifest.StoredFile(
              file.getFileName().toString(),
              HexFormat.of().formatHex(Sha256.begun().digest(content)));
      zip.putNextEntry(new ZipEntry(entry.entry()));
      zip.write(content);
      zip.closeEntry();
      stored.add(entry);
    }
    return stored;
  }

  /** The zip file goes on after an entry. */
  private static final class Unclosed extends FilterOutputStream {

    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() {
      // Whoever opened the file closes it.
    }
  }
}
