package org.stadtmosaik.operation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.operation.jobs.JobStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;

/** What the portal does by itself, for those who run it. */
@Service
public class Jobs {

  /** Failures on a page. */
  public static final int PAGE_SIZE = 20;

  /** How long failures are kept. */
  public static final Duration KEPT = Duration.ofDays(90);

  private final JobStore store;
  private final AuditLog log;
  private final Clock clock;

  Jobs(JobStore store, AuditLog log, Clock clock) {
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /** Every job that waits or runs. */
  @Transactional(readOnly = true)
  public List<JobState> all(Actor actor) {
    requireOperator(actor);
    return store.all();
  }

  /** How many jobs failed when they were last tried. */
  @Transactional(readOnly = true)
  public long failing(Actor actor) {
    requireOperator(actor);
    return store.failing();
  }

  /**
   * A page of failures, newest first; one more than {@link #PAGE_SIZE} if there are older ones.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public List<JobFailure> failures(Actor actor, int page) {
    requireOperator(actor);
    return store.failures(PAGE_SIZE + 1, Math.multiplyExact((long) page, PAGE_SIZE));
  }

  /**
   * Has a job done within a few seconds: one that recurs, or all of a name that failed. One that
   * runs is left alone.
   *
   * @throws NotFoundException if there is none of this name that could be done
   */
  @Transactional
  public void runNow(Actor actor, String job) {
    requireOperator(actor);
    if (store.makeDue(job, clock.instant()) == 0) {
      throw new NotFoundException();
    }
    log.record(actor, null, "operation.jobAsked", "job:" + job, Map.of());
  }

  private static void requireOperator(Actor actor) {
    if (!actor.operates()) {
      throw new ForbiddenException();
    }
  }
}
