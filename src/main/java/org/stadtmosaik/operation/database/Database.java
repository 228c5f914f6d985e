package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;

/**
 * The database of a data folder, as this process holds it: owned, or attached to another process
 * that owns it.
 */
public sealed interface Database extends AutoCloseable permits OwnedDatabase, AttachedDatabase {

  /** The lock of the one owner. */
  String OWNER_LOCK = "owner.lock";

  /** The lock that attached commands share, and that an owner waits for before it ends. */
  String ATTACHED_LOCK = "attached.lock";

  /** How long a command waits for an owner that is still starting. */
  Duration START_PATIENCE = Duration.ofSeconds(60);

  /**
   * Owns the folder's database. An embedded server starts in the background; {@link #connection()}
   * waits for it.
   *
   * @param home where the server's program is unpacked
   * @param name of the command, for whoever finds the folder in use
   * @param patience how long to wait for attached commands at the end
   * @throws Refusal with exit code 2, if another process owns it
   */
  static OwnedDatabase own(
      DataFolder folder,
      Path home,
      Settings.DatabaseServer server,
      String name,
      Duration patience) {
    return OwnedDatabase.open(folder, home, server, name, patience)
        .orElseThrow(() ->
            new Refusal(
                Refusal.OWNED,
                "The data folder %s is in use by %s. Stop that first, or choose another folder with --data DIR."
                    .formatted(
                        folder.path(), folder.read(OWNER_LOCK).orElse("this process").strip())));
  }

  /**
   * Attaches to the database if somebody owns it, else owns it until the end of this process.
   *
   * @throws Refusal if the owner does not get ready within a minute
   */
  static Database attachOrOwn(
      DataFolder folder, Path home, Settings.DatabaseServer server, String name) {
    Instant deadline = Instant.now().plus(START_PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      Optional<OwnedDatabase> owned =
          OwnedDatabase.open(folder, home, server, name, Duration.ofDays(1));
      if (owned.isPresent()) {
        return owned.get();
      }
      Optional<AttachedDatabase> attached = AttachedDatabase.open(folder);
      if (attached.isPresent()) {
        return attached.get();
      }
      pause();
    }
    throw new Refusal(
        Refusal.OWNED,
        "The data folder %s is in use by %s, which has not become ready within a minute."
            .formatted(folder.path(), folder.read(OWNER_LOCK).orElse("this process").strip()));
  }

  /**
   * How to reach the database of whoever owns this folder, without holding on to it.
   *
   * @throws Refusal if nobody does
   */
  static Connection running(DataFolder folder) {
    return ConnectionFile.read(folder)
        .map(ConnectionFile::connection)
        .orElseThrow(() ->
            new Refusal(
                Refusal.FAILED, "No portal runs on the data folder " + folder.path() + "."));
  }

  /**
   * Unpacks the embedded server, so that the first start need not.
   *
   * @param home where it goes
   */
  static void prepare(Path home) throws IOException {
    MariaDbProgram.in(home);
  }

  /** Whether this process owns it. */
  boolean owned();

  /**
   * How to reach it; waits until it answers.
   *
   * @throws Refusal if it does not
   */
  Connection connection();

  /**
   * Brings the schema up to date, or refuses if it is not for this process to do.
   *
   * @throws Refusal with exit code 3, if the database has another schema
   */
  void prepareSchema(Flyway flyway);

  /** Lets others attach. */
  void publish();

  /** Lets go of it; an owner waits for attached commands and stops an embedded server. */
  @Override
  void close();

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted while waiting for the database.", e);
    }
  }
}
