package org.stadtmosaik.operation.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.operation.backup.BackupFile;
import org.stadtmosaik.operation.backup.Manifest;
import org.stadtmosaik.shared.Actor;

/** {@code backup}: everything that must not be lost as one file, while the portal serves. */
@Component
class BackupCommand implements Command {

  /** Files of the data folder without which the database is worth less. */
  private static final String KEYS = "{*.key,demo-accounts.txt}";

  private final DataSource database;
  private final TransactionOperations transaction;
  private final AuditLog log;
  private final Settings settings;
  private final Clock clock;

  BackupCommand(
      DataSource database,
      TransactionOperations transaction,
      AuditLog log,
      Settings settings,
      Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.log = log;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String usage() {
    return """
    backup FILE

    Writes the database and the key of the staff's code secrets into one compressed file, as they
    are at one moment, while the portal serves. The file is for your eyes only: whoever has it has
    everything. It overwrites nothing.\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    Path file = Path.of(arguments.words().getFirst());
    Manifest manifest;
    try (Connection connection = database.getConnection()) {
      manifest = BackupFile.write(file, connection, keys(), clock.instant());
    }
    transaction.executeWithoutResult(_ ->
        log.record(
            actor,
            null,
            "operation.backedUp",
            "database",
            Map.of("schema", manifest.schema(), "rows", Long.toString(manifest.rows()))));
    out.printf(
        Locale.ROOT,
        "%s: %,d rows of %d tables, schema %s, %,d kB.%n",
        file,
        manifest.rows(),
        manifest.tables().size(),
        manifest.schema(),
        Files.size(file) >> 10);
    return 0;
  }

  private List<Path> keys() throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(settings.data(), KEYS)) {
      List<Path> keys = new ArrayList<>();
      found.forEach(keys::add);
      keys.removeIf(key -> key.getFileName().toString().startsWith("."));
      Collections.sort(keys);
      return keys;
    }
  }
}
