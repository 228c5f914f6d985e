package org.stadtmosaik.survey.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the changes that wait at the same moment into one transaction, because what a small change
 * costs is the wait for the disk. Nobody is told before the commit. It also makes the order in
 * which answers came in a little less plain to the database.
 */
@Component
public class Commits {

  /** Changes in one transaction at most. */
  private static final int MOST = 64;

  private static final int ATTEMPTS = 5;

  private final DataSource dataSource;
  private final ReentrantLock writing = new ReentrantLock();
  private final Queue<Change<?>> waiting = new ArrayDeque<>();

  Commits(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * What is to be done; may be done several times, of which one counts. It refuses by a runtime
   * exception before it has changed anything.
   */
  @FunctionalInterface
  public interface Work<T> {
    T on(Batch batch) throws SQLException;
  }

  /**
   * Does it, and returns once it is on disk.
   *
   * @throws IllegalStateException if the database does not
   */
  public <T> T commit(Work<T> work) {
    Change<T> change = new Change<>(work);
    synchronized (waiting) {
      waiting.add(change);
    }
    while (!change.done) {
      writing.lock();
      try {
        if (!change.done) {
          commit(next());
        }
      } finally {
        writing.unlock();
      }
    }
    return change.result();
  }

  private List<Change<?>> next() {
    synchronized (waiting) {
      List<Change<?>> next = new ArrayList<>(Math.min(MOST, waiting.size()));
      while (next.size() < MOST && !waiting.isEmpty()) {
        next.add(waiting.remove());
      }
      return next;
    }
  }

  // Whatever happens, nobody of these may wait for ever.
  private void commit(List<Change<?>> changes) {
    try {
      attempt(changes, 1);
    } catch (SQLException | RuntimeException e) {
      if (changes.size() == 1 || isGone(e)) {
        changes.forEach(change -> change.fail(e));
      } else {
        // One that the database cannot stomach must not take the others along.
        changes.forEach(change -> commit(List.of(change)));
      }
    } finally {
      changes.forEach(Change::end);
    }
  }

  private void attempt(List<Change<?>> changes, int number) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      try {
        // Not by switching autocommit off and on, which asks the server twice.
        statement.execute("START TRANSACTION");
        Batch batch = new Batch(connection);
        for (Change<?> change : changes) {
          change.apply(batch);
        }
        batch.flush();
        statement.execute("COMMIT");
      } catch (SQLException | RuntimeException e) {
        rollBack(statement, e);
        throw e;
      }
    } catch (SQLException e) {
      if (number == ATTEMPTS || !isDeadlock(e)) {
        throw e;
      }
      attempt(changes, number + 1);
    }
  }

  private static void rollBack(Statement statement, Exception because) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static boolean isDeadlock(SQLException e) {
    return "40001".equals(e.getSQLState());
  }

  /** The database itself does not answer: trying one after the other would only take longer. */
  private static boolean isGone(Exception e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith("08");
  }

  /** Somebody who waits. Read and written under the lock, except {@code done}. */
  private static final class Change<T> {

    private final Work<T> work;
    private volatile boolean done;
    private @Nullable T value;
    private @Nullable RuntimeException refusal;

    private Change(Work<T> work) {
      this.work = work;
    }

    private void apply(Batch batch) throws SQLException {
      refusal = null;
      try {
        value = work.on(batch);
      } catch (RuntimeException e) {
        refusal = e;
      }
    }

    private void fail(Exception because) {
      refusal =
          because instanceof RuntimeException known
              ? known
              : new IllegalStateException("the database does not store this", because);
    }

    private void end() {
      done = true;
    }

    private T result() {
      if (refusal != null) {
        throw refusal;
      }
      return Objects.requireNonNull(value);
    }
  }
}
