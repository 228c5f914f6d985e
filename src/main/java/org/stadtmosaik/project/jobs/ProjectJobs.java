package org.stadtmosaik.project.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.Recurring;
import org.stadtmosaik.project.domain.WorkingCopies;

/** Forgets what somebody typed into a project and has not come back to for half a year. */
@Configuration(proxyBeanMethods = false)
class ProjectJobs {

  private static final Duration KEPT = Duration.ofDays(180);

  @Bean
  RecurringTask<Void> forgetWorkingCopies(WorkingCopies copies, Clock clock) {
    return Recurring.every(
        Duration.ofDays(1),
        "project-forget-working-copies",
        () -> copies.forgetBefore(clock.instant().minus(KEPT)));
  }
}
