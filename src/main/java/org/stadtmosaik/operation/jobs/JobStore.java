package org.stadtmosaik.operation.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.operation.JobFailure;
import org.stadtmosaik.operation.JobState;
import org.stadtmosaik.shared.Ids;

/** The scheduler's table as operators see it, and the failures. */
@Repository
public class JobStore {

  private static final int LONGEST = 200;

  private final JdbcClient jdbc;

  JobStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All jobs that wait or run, those of one name together. */
  public List<JobState> all() {
    return jdbc.sql(
            """
            SELECT task_name, COUNT(*) AS waiting, SUM(picked) AS running,
              SUM(COALESCE(consecutive_failures, 0) > 0) AS failing,
              MIN(execution_time) AS next, MAX(last_success) AS success
            FROM scheduled_tasks GROUP BY task_name ORDER BY task_name
            """)
        .query((row, _) ->
            new JobState(
                row.getString("task_name"),
                row.getLong("waiting"),
                row.getLong("running"),
                row.getLong("failing"),
                instant(row, "next"),
                instant(row, "success")))
        .list();
  }

  /** How many jobs failed when they were last tried. */
  public long failing() {
    return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE consecutive_failures > 0")
        .query(Long.class)
        .single();
  }

  /**
   * Makes a job due: one that failed, or one that recurs. A job that runs is left alone.
   *
   * @return how many are due now
   */
  public int makeDue(String job, Instant now) {
    return jdbc.sql(
            """
            UPDATE scheduled_tasks SET execution_time = ?, version = version + 1
            WHERE task_name = ? AND picked = 0
              AND (consecutive_failures > 0 OR task_instance = 'recurring')
            """)
        .params(Timestamp.from(now), job)
        .update();
  }

  public void add(String job, Instant at, String failure, int attempt, String reference) {
    jdbc.sql(
            "INSERT INTO operation_job_failure (id, job, at, failure, attempt, reference)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(),
            job,
            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
            failure.length() > LONGEST ? failure.substring(0, LONGEST) : failure,
            attempt,
            reference)
        .update();
  }

  /** Failures, newest first. */
  public List<JobFailure> failures(int limit, long offset) {
    return jdbc.sql(
            "SELECT job, at, failure, attempt, reference FROM operation_job_failure"
                + " ORDER BY at DESC, id DESC LIMIT ? OFFSET ?")
        .params(limit, offset)
        .query((row, _) ->
            new JobFailure(
                row.getString("job"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("failure"),
                row.getInt("attempt"),
                row.getString("reference")))
        .list();
  }

  public int forgetBefore(Instant limit) {
    return jdbc.sql("DELETE FROM operation_job_failure WHERE at < ?")
        .param(LocalDateTime.ofInstant(limit, ZoneOffset.UTC))
        .update();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
