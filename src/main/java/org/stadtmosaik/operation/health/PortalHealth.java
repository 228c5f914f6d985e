package org.stadtmosaik.operation.health;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Whether the portal lives, and whether it should get requests. */
@Component
public class PortalHealth {

  private static final Logger LOG = LoggerFactory.getLogger(PortalHealth.class);

  /** Anybody may ask, so the database is not asked each time. */
  private static final Duration KEPT = Duration.ofSeconds(2);

  private static final int ANSWER_SECONDS = 3;

  private final ApplicationAvailability availability;
  private final DataSource database;
  private final String schema;
  private final DiskSpace disk;
  private final ObjectProvider<Scheduler> jobs;
  private final Clock clock;
  private Instant askedAt = Instant.MIN;
  private boolean wasReady = true;

  PortalHealth(
      ApplicationAvailability availability,
      DataSource database,
      Flyway flyway,
      DiskSpace disk,
      ObjectProvider<Scheduler> jobs,
      Clock clock) {
    this.availability = availability;
    this.database = database;
    MigrationInfo current = flyway.info().current();
    this.schema = current == null ? "" : current.getVersion().getVersion();
    this.disk = disk;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Whether the process works at all; one that does not should be started again. */
  public boolean live() {
    return availability.getLivenessState() == LivenessState.CORRECT;
  }

  /**
   * Whether requests should come here: the database answers and has our schema, the disk has room,
   * the jobs run, and nobody has told the portal to stop.
   */
  public synchronized boolean ready() {
    Instant now = clock.instant();
    if (now.isAfter(askedAt.plus(KEPT))) {
      String reason = reason();
      if (reason != null && wasReady) {
        LOG.warn("The portal is not ready: {}", reason);
      } else if (reason == null && !wasReady) {
        LOG.warn("The portal is ready again.");
      }
      wasReady = reason == null;
      askedAt = now;
    }
    return wasReady && accepting();
  }

  private @Nullable String reason() {
    if (disk.level() == DiskSpace.Level.CRITICAL) {
      return "the disk is full.";
    }
    Scheduler scheduler = jobs.getIfAvailable();
    if (scheduler != null && !scheduler.getSchedulerState().isStarted()) {
      return "the jobs do not run.";
    }
    return databaseReason();
  }

  private @Nullable String databaseReason() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(ANSWER_SECONDS);
      try (ResultSet last =
          statement.executeQuery(
              "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL"
                  + " ORDER BY installed_rank DESC LIMIT 1")) {
        boolean ours = last.next() && last.getString(1).equals(schema);
        return ours ? null : "the database has another schema.";
      }
    } catch (SQLException e) {
      return "the database does not answer.";
    }
  }

  private boolean accepting() {
    return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
  }
}
