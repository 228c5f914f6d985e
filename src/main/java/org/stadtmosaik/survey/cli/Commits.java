package org.stadtmosaik.survey.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stadtmosaik.operation.MeasuredPortal;

/** What the database itself can do: rows of 32 bytes, each committed for good before the next. */
final class Commits {

  private static final int BYTES = 32;

  private final MeasuredPortal portal;

  Commits(MeasuredPortal portal) throws SQLException {
    this.portal = portal;
    try (Connection connection = portal.database();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS bench_commit (noise BINARY(32) PRIMARY KEY)");
    }
  }

  /** Durable commits per second by so many connections at once. */
  double perSecond(int clients, Duration time) throws Exception {
    long began = System.nanoTime();
    long end = began + time.toNanos();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        tasks.add(() -> commit(end));
      }
      long commits = 0;
      for (Future<Long> done : pool.invokeAll(tasks)) {
        commits += done.get();
      }
      return commits * 1e9 / (System.nanoTime() - began);
    }
  }

  private long commit(long end) throws SQLException {
    SplittableRandom random = new SplittableRandom();
    byte[] noise = new byte[BYTES];
    long commits = 0;
    try (Connection connection = portal.database();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO bench_commit VALUES (?)")) {
      connection.setAutoCommit(true);
      while (System.nanoTime() < end) {
        random.nextBytes(noise);
        insert.setBytes(1, noise);
        insert.executeUpdate();
        commits++;
      }
    }
    return commits;
  }
}
