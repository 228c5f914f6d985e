package org.stadtmosaik.operation.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Sha256;

/**
 * Which schema a program knows.
 *
 * @param version of the last migration
 * @param checksum over all migrations, as Flyway counts them
 */
public record Schema(String version, String checksum) {

  /** A table that is there while a restore fills the others. */
  public static final String UNFINISHED_RESTORE = "operation_restore_unfinished";

  /** The schema that this program's migrations make. */
  static Schema of(Flyway flyway) {
    List<MigrationInfo> known =
        Arrays.stream(flyway.info().all()).filter(info -> info.getState().isResolved()).toList();
    String version =
        known.reversed().stream()
            .filter(info -> info.getVersion() != null)
            .findFirst()
            .map(info -> info.getVersion().getVersion())
            .orElse("none");
    String all =
        known.stream()
            .map(info -> info.getVersion() + ":" + info.getDescription() + ":" + info.getChecksum())
            .collect(Collectors.joining("\n"));
    return new Schema(version, digest(all).substring(0, 8));
  }

  /**
   * Refuses a database that a newer program has migrated.
   *
   * @throws Refusal with exit code 3
   */
  static void refuseNewer(Flyway flyway) {
    for (MigrationInfo info : flyway.info().all()) {
      if (info.getState() == MigrationState.FUTURE_SUCCESS
          || info.getState() == MigrationState.FUTURE_FAILED) {
        throw new Refusal(
            Refusal.OTHER_SCHEMA,
            "The database has schema %s, this program knows only %s; use the newer program."
                .formatted(info.getVersion().getVersion(), of(flyway)));
      }
    }
  }

  /**
   * Refuses a database that somebody began to fill from an archive.
   *
   * @throws Refusal if there is the mark of that
   */
  static void refuseHalfRestored(Connection database) {
    try (var connection = database.open();
        var tables =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, UNFINISHED_RESTORE, null)) {
      if (tables.next()) {
        throw new Refusal(
            Refusal.FAILED,
            "A restore of this database broke off, so half of its content is missing. Restore it again with --force.");
      }
    } catch (SQLException e) {
      throw new Refusal(Refusal.FAILED, "The database does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return version + " (" + checksum + ")";
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text));
  }
}
