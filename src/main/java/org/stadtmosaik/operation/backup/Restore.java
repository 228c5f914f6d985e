package org.stadtmosaik.operation.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.operation.database.Connection;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Replacement;

/**
 * The way back from an archive, before there is an application: afterwards that starts on the
 * database as it was when the archive was taken, and migrates it like any other.
 */
public final class Restore {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("'.before-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Archive archive;
  private final Replacement replacement;
  private final DataFolder folder;
  private final List<String> migrations;
  private final boolean force;

  private Restore(
      Archive archive,
      Replacement replacement,
      DataFolder folder,
      List<String> migrations,
      boolean force) {
    this.archive = archive;
    this.replacement = replacement;
    this.folder = folder;
    this.migrations = migrations;
    this.force = force;
  }

  /**
   * Puts the archive's content in the place of the data folder's.
   *
   * @param migrations where they lie, as Flyway writes it, parted by commas
   * @param force whether content that is there may go
   * @throws Refusal that says in which state everything is
   */
  public static Restored run(
      Path file,
      DataFolder folder,
      Path home,
      Settings.DatabaseServer server,
      String migrations,
      boolean force) {
    try (Archive archive = Archive.verified(file);
        Replacement replacement = Replacement.in(folder, home, server)) {
      List<String> places = Arrays.asList(migrations.split(","));
      return new Restore(archive, replacement, folder, places, force).run();
    } catch (IOException | SQLException e) {
      throw new Refusal(
          Refusal.FAILED, "The database cannot be restored: " + e.getMessage() + ".", e);
    }
  }

  private Restored run() throws IOException, SQLException {
    boolean keep = replacement.old(this::requireFree).orElse(false);
    try {
      replacement.fill(this::filled);
    } catch (SQLException | IOException | RuntimeException e) {
      if (e instanceof Refusal refusal && refusal.exitCode() == Refusal.OTHER_SCHEMA) {
        throw refusal;
      }
      throw new Refusal(Refusal.FAILED, broken(e), e);
    }
    String suffix = STAMP.format(Instant.now());
    putFiles(suffix);
    Optional<Path> kept = replacement.swap(suffix);
    if (!keep) {
      kept.ifPresent(Restore::delete);
      kept = Optional.empty();
    }
    return new Restored(archive.manifest(), kept);
  }

  /**
   * Refuses if there is something that nobody said may go.
   *
   * @return whether there is something
   */
  private boolean requireFree(Connection old) throws SQLException {
    try (var connection = old.open()) {
      if (!replacement.besides()) {
        requireNobodyElse(connection);
        new Loader(archive, old, migrations).refuseUnknownSchema();
      }
      boolean holds = Tables.hold(connection);
      if (holds && !force) {
        throw new Refusal(
            Refusal.FAILED,
            "There is content in the database already. Add --force to put the archive in its place. Nothing was changed.");
      }
      return holds;
    }
  }

  private static void requireNobodyElse(java.sql.Connection connection) throws SQLException {
    List<String> others =
        Tables.strings(
            connection,
            "SELECT id FROM information_schema.processlist"
                + " WHERE db = DATABASE() AND id <> CONNECTION_ID()");
    if (!others.isEmpty()) {
      throw new Refusal(
          Refusal.OWNED,
          "Somebody else is connected to the database, a portal perhaps. Stop that first. Nothing was changed.");
    }
  }

  private boolean filled(Connection database) throws SQLException, IOException {
    Loader loader = new Loader(archive, database, migrations);
    loader.refuseUnknownSchema();
    try (var connection = database.open()) {
      if (!replacement.besides()) {
        Tables.drop(connection);
      }
      loader.load();
      return true;
    } catch (SQLException | IOException | RuntimeException e) {
      if (!replacement.besides()) {
        emptyAgain(database, e);
      }
      throw e;
    }
  }

  private static void emptyAgain(Connection database, Exception failure) {
    try (var connection = database.open()) {
      Tables.drop(connection);
    } catch (SQLException e) {
      // A portal refuses to start on what is left: the mark of an unfinished restore is there.
      failure.addSuppressed(e);
    }
  }

  private String broken(Exception e) {
    String state =
        replacement.besides()
            ? "Nothing was changed: the database is what it was."
            : "The database is empty now, or half filled and refused by every start; restore again.";
    return "The archive could not be restored: " + e.getMessage() + "\n" + state;
  }

  /** The files come first: a key beside the wrong database is replaced by the next attempt. */
  private void putFiles(String suffix) throws IOException {
    for (Manifest.StoredFile file : archive.manifest().files()) {
      byte[] content = archive.file(file);
      Path place = folder.resolve(file.name());
      if (Files.exists(place) && !Arrays.equals(Files.readAllBytes(place), content)) {
        Files.copy(
            place,
            folder.resolve(file.name() + suffix),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
      folder.write(file.name(), content);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // Empty tables that take some room.
    }
  }
}
