package org.stadtmosaik.operation;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every job does after a failure: it is tried again after one minute, then two, four and so
 * on, up to an hour.
 */
public final class JobRetry<T> implements FailureHandler<T> {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 6;

  private final @Nullable Schedule schedule;

  private JobRetry(@Nullable Schedule schedule) {
    this.schedule = schedule;
  }

  /** For a job that happens once. */
  public static <T> JobRetry<T> untilItWorks() {
    return new JobRetry<>(null);
  }

  /** For a job that recurs: tried again at its next time at the latest. */
  static <T> JobRetry<T> within(Schedule schedule) {
    return new JobRetry<>(schedule);
  }

  @Override
  public void onFailure(ExecutionComplete complete, ExecutionOperations<T> operations) {
    operations.reschedule(complete, next(complete));
  }

  private Instant next(ExecutionComplete complete) {
    Instant again = complete.getTimeDone().plus(delay(complete.getExecution().consecutiveFailures));
    if (schedule == null) {
      return again;
    }
    Instant regular = schedule.getNextExecutionTime(complete);
    return regular.isBefore(again) ? regular : again;
  }

  /**
   * How long to wait.
   *
   * @param before how many attempts in a row had failed before this one
   */
  static Duration delay(int before) {
    Duration delay = FIRST.multipliedBy(1L << Math.min(before, DOUBLINGS));
    return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
  }
}
