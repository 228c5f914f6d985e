package org.stadtmosaik.operation.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.Jobs;
import org.stadtmosaik.operation.Recurring;

/** Forgets old failures, each night. */
@Configuration(proxyBeanMethods = false)
class TidyFailures {

  private static final Schedule NIGHTLY = Schedules.daily(LocalTime.of(3, 40));

  @Bean
  RecurringTask<Void> operationTidyFailures(JobStore store, Clock clock) {
    return Recurring.at(
        NIGHTLY, "operation-tidy", () -> store.forgetBefore(clock.instant().minus(Jobs.KEPT)));
  }
}
