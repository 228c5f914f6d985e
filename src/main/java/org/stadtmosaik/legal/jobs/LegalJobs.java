package org.stadtmosaik.legal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.legal.domain.ReportStore;

/** Forgets reports half a year after they were dealt with, as the privacy notice says. */
@Configuration(proxyBeanMethods = false)
class LegalJobs {

  private static final Duration KEPT = Duration.ofDays(180);

  @Bean
  RecurringTask<Void> forgetReports(ReportStore reports, Clock clock) {
    return Tasks.recurring("legal-forget-reports", FixedDelay.of(Duration.ofDays(1)))
        .execute((_, _) -> reports.deleteDoneBefore(clock.instant().minus(KEPT)));
  }
}
