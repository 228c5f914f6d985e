package org.stadtmosaik.operation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;

/** Jobs that recur. After a failure each is tried again as {@link JobRetry#within} says. */
public final class Recurring {

  private Recurring() {}

  /**
   * A job that begins anew so long after it ended.
   *
   * @param name unique in the portal; never changed, as the database knows the job by it
   */
  public static RecurringTask<Void> every(Duration pause, String name, Runnable work) {
    return at(FixedDelay.of(pause), name, work);
  }

  /** A job that is done at these times. */
  public static RecurringTask<Void> at(Schedule times, String name, Runnable work) {
    return Tasks.recurring(name, times)
        .onFailure(JobRetry.within(times))
        .execute((_, _) -> work.run());
  }
}
