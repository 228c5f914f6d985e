package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;

/** A database that this process owns: it migrates, runs the embedded server, and ends last. */
public final class OwnedDatabase implements Database {

  private final DataFolder folder;
  private final DataFolder.Lock lock;
  private final Duration patience;
  private final String owner = UUID.randomUUID().toString();
  private final @Nullable MariaDb embedded;
  private final CompletableFuture<Connection> connection = new CompletableFuture<>();
  private @Nullable Schema schema;
  private volatile @Nullable Instant ending;
  private boolean closed;

  private OwnedDatabase(
      DataFolder folder, DataFolder.Lock lock, @Nullable MariaDb embedded, Duration patience) {
    this.folder = folder;
    this.lock = lock;
    this.embedded = embedded;
    this.patience = patience;
  }

  /** Owns the folder's database, unless somebody else does. */
  static Optional<OwnedDatabase> open(
      DataFolder folder,
      Path home,
      Settings.DatabaseServer server,
      String name,
      Duration patience) {
    Optional<DataFolder.Lock> lock = folder.tryLock(OWNER_LOCK, false);
    return lock.map(held -> opened(folder, held, home, server, name, patience));
  }

  private static OwnedDatabase opened(
      DataFolder folder,
      DataFolder.Lock lock,
      Path home,
      Settings.DatabaseServer server,
      String name,
      Duration patience) {
    try {
      ConnectionFile.delete(folder);
      lock.note(
          "“%s” (process %d, since %s)\n"
              .formatted(
                  name,
                  ProcessHandle.current().pid(),
                  Instant.now().truncatedTo(ChronoUnit.SECONDS)));
      boolean external = server.external();
      MariaDb embedded = external ? null : new MariaDb(folder, home, server.bufferPool());
      OwnedDatabase database = new OwnedDatabase(folder, lock, embedded, patience);
      Connection outside = external ? Connection.external(server) : null;
      Thread.ofPlatform().name("database-start").start(() -> database.start(outside));
      return database;
    } catch (IOException e) {
      lock.close();
      throw new UncheckedIOException("cannot note the owner", e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void start(@Nullable Connection outside) {
    try {
      connection.complete(outside == null ? embeddedStarted() : answering(outside));
    } catch (RuntimeException | IOException e) {
      connection.completeExceptionally(e);
    }
  }

  private Connection embeddedStarted() throws IOException {
    MariaDb server = java.util.Objects.requireNonNull(embedded);
    if (server.isOrphaned()) {
      // Commands attached to a portal that was killed still work on what it left behind.
      waitForAttached(Duration.ofSeconds(20));
    }
    return server.start();
  }

  private static Connection answering(Connection outside) {
    try (var probe = outside.open()) {
      probe.isValid(5);
      return outside;
    } catch (SQLException e) {
      throw new Refusal(
          Refusal.FAILED,
          "The database %s does not let the portal in: %s".formatted(outside, e.getMessage()),
          e);
    }
  }

  @Override
  public boolean owned() {
    return true;
  }

  @Override
  public Connection connection() {
    try {
      return connection.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw new Refusal(
          Refusal.FAILED, "The database did not start: " + e.getCause().getMessage(), e);
    }
  }

  /** The process id of the embedded server. */
  public Optional<Long> pid() {
    return Optional.ofNullable(embedded).flatMap(MariaDb::pid);
  }

  @Override
  public void prepareSchema(Flyway flyway) {
    Schema.refuseHalfRestored(connection());
    Schema.refuseNewer(flyway);
    flyway.migrate();
    schema = Schema.of(flyway);
  }

  @Override
  public synchronized void publish() {
    Schema migrated = schema;
    if (migrated == null) {
      throw new IllegalStateException("the schema comes first");
    }
    if (!closed) {
      new ConnectionFile(connection(), migrated, owner).write(folder);
    }
  }

  /** Takes no more commands in; for an owner that has other things to end first. */
  public void unpublish() {
    if (ending == null) {
      ending = Instant.now();
    }
    ConnectionFile.delete(folder);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    unpublish();
    // What the end has taken until now, it has taken from the patience with commands.
    Instant since = java.util.Objects.requireNonNull(ending);
    waitForAttached(patience.minus(Duration.between(since, Instant.now())));
    if (embedded != null) {
      embedded.stop();
    }
    lock.close();
  }

  private void waitForAttached(Duration atMost) {
    Instant deadline = Instant.now().plus(atMost);
    while (Instant.now().isBefore(deadline)) {
      Optional<DataFolder.Lock> alone = folder.tryLock(ATTACHED_LOCK, false);
      if (alone.isPresent()) {
        alone.get().close();
        return;
      }
      MariaDb.pause(Duration.ofMillis(50));
    }
  }
}
