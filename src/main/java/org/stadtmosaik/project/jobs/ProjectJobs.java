package org.stadtmosaik.project.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.project.domain.WorkingCopies;

/** Forgets what somebody typed into a project and has not come back to for half a year. */
@Configuration(proxyBeanMethods = false)
class ProjectJobs {

  private static final Duration KEPT = Duration.ofDays(180);

  @Bean
  RecurringTask<Void> forgetWorkingCopies(WorkingCopies copies, Clock clock) {
    return Tasks.recurring("project-forget-working-copies", FixedDelay.of(Duration.ofDays(1)))
        .execute((_, _) -> copies.forgetBefore(clock.instant().minus(KEPT)));
  }
}
