package org.stadtmosaik.operation.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.Reference;

/** Keeps each failure of a job: a row for the operators' page, and the whole of it in the log. */
@Component
class JobLog extends AbstractSchedulerListener {

  private static final Logger LOG = LoggerFactory.getLogger(JobLog.class);

  private final JobStore store;
  private final Clock clock;

  JobLog(JobStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete complete) {
    if (complete.getResult() == ExecutionComplete.Result.OK) {
      return;
    }
    String job = complete.getExecution().getTaskName();
    int attempt = complete.getExecution().consecutiveFailures + 1;
    String reference = Reference.next();
    Throwable cause = complete.getCause().orElse(null);
    LOG.error("Reference {}: job {} failed, attempt {}", reference, job, attempt, cause);
    String failure = cause == null ? "unknown" : cause.getClass().getName();
    try {
      store.add(job, clock.instant(), failure, attempt, reference);
    } catch (DataAccessException e) {
      // The database may be what failed; the line above is there.
      LOG.error("Reference {}: the failure could not be kept", reference, e);
    }
  }
}
