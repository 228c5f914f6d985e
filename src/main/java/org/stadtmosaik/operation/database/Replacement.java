package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;

/**
 * The database of a data folder while another takes its place; nobody else owns it meanwhile. An
 * embedded one is made beside the old one, which stays as it is until a rename. An external one can
 * only be emptied and filled.
 */
public final class Replacement implements AutoCloseable {

  private static final String DATA = MariaDb.DATA;
  private static final String DRAFT = DATA + ".restoring";

  private final DataFolder folder;
  private final DataFolder.Lock lock;
  private final Path home;
  private final Settings.DatabaseServer server;
  private final @Nullable Connection outside;

  private Replacement(
      DataFolder folder, DataFolder.Lock lock, Path home, Settings.DatabaseServer server) {
    this.folder = folder;
    this.lock = lock;
    this.home = home;
    this.server = server;
    this.outside = server.external() ? Connection.external(server) : null;
  }

  /** What is done with a database. */
  @FunctionalInterface
  public interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  /**
   * Takes the folder.
   *
   * @throws Refusal with exit code 2, if a portal or a command uses it
   */
  public static Replacement in(DataFolder folder, Path home, Settings.DatabaseServer server) {
    DataFolder.Lock lock =
        folder
            .tryLock(Database.OWNER_LOCK, false)
            .orElseThrow(() ->
                new Refusal(
                    Refusal.OWNED,
                    "The data folder %s is in use by %s. Stop that first. Nothing was changed."
                        .formatted(
                            folder.path(),
                            folder.read(Database.OWNER_LOCK).orElse("this process").strip())));
    try {
      lock.note(
          "“restore” (process %d, since %s)\n"
              .formatted(
                  ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
      ConnectionFile.delete(folder);
      return new Replacement(folder, lock, home, server);
    } catch (IOException e) {
      lock.close();
      throw new Refusal(Refusal.FAILED, "The data folder cannot be written to.", e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Whether the old database stays until the new one is whole. */
  public boolean besides() {
    return outside == null;
  }

  /** Looks at the old database, if there is one. */
  public <T> Optional<T> old(Work<T> work) throws SQLException, IOException {
    Connection external = outside;
    if (external != null) {
      return Optional.of(work.with(external));
    }
    return Files.isDirectory(folder.resolve(DATA))
        ? Optional.of(onServer(DATA, work))
        : Optional.empty();
  }

  /** Fills the new one: an empty database beside the old, or the external one as it is. */
  public void fill(Work<?> work) throws SQLException, IOException {
    Connection external = outside;
    if (external != null) {
      work.with(external);
      return;
    }
    discard();
    try {
      onServer(DRAFT, work);
    } catch (SQLException | IOException | RuntimeException e) {
      discard();
      throw e;
    }
  }

  /**
   * Puts the new one in the old one's place.
   *
   * @param suffix of the name under which the old one is kept
   * @return where that is
   */
  public Optional<Path> swap(String suffix) throws IOException {
    if (outside != null) {
      return Optional.empty();
    }
    Path place = folder.resolve(DATA);
    Path kept = folder.resolve(DATA + suffix);
    boolean hadOne = Files.isDirectory(place);
    if (hadOne) {
      Files.move(place, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(folder.resolve(DRAFT), place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (hadOne) {
        Files.move(kept, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    return hadOne ? Optional.of(kept) : Optional.empty();
  }

  @Override
  public void close() {
    lock.close();
  }

  private void discard() throws IOException {
    MariaDbProgram.deleteRecursively(folder.resolve(DRAFT));
  }

  private <T> T onServer(String data, Work<T> work) throws SQLException, IOException {
    MariaDb server = new MariaDb(folder, home, this.server.bufferPool(), data);
    try {
      return work.with(server.start());
    } finally {
      server.stop();
    }
  }
}
