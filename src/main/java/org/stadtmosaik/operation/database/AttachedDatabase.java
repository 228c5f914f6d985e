package org.stadtmosaik.operation.database;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.stadtmosaik.operation.Refusal;

/** A database that another process owns; it stays until this one lets go. */
final class AttachedDatabase implements Database {

  private final DataFolder.Lock lock;
  private final ConnectionFile file;

  private AttachedDatabase(DataFolder.Lock lock, ConnectionFile file) {
    this.lock = lock;
    this.file = file;
  }

  /**
   * Attaches, if the owner is ready. The lock comes first: an owner deletes the connection file
   * before it waits for the lock, so whoever finds the file under the lock is waited for.
   */
  static Optional<AttachedDatabase> open(DataFolder folder) {
    Optional<DataFolder.Lock> lock = folder.tryLock(ATTACHED_LOCK, true);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    Optional<ConnectionFile> file = ConnectionFile.read(folder).filter(AttachedDatabase::answers);
    if (file.isEmpty()) {
      lock.get().close();
      return Optional.empty();
    }
    return Optional.of(new AttachedDatabase(lock.get(), file.get()));
  }

  @Override
  public boolean owned() {
    return false;
  }

  @Override
  public Connection connection() {
    return file.connection();
  }

  @Override
  public void prepareSchema(Flyway flyway) {
    Schema own = Schema.of(flyway);
    if (!own.equals(file.schema())) {
      throw new Refusal(
          Refusal.OTHER_SCHEMA,
          "The running portal has schema %s, this program %s; restart the portal."
              .formatted(file.schema(), own));
    }
  }

  @Override
  public void publish() {
    // The owner has done so.
  }

  @Override
  public void close() {
    lock.close();
  }

  private static boolean answers(ConnectionFile file) {
    try (var connection = file.connection().open()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }
}
