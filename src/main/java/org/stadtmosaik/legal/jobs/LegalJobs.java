package org.stadtmosaik.legal.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.legal.domain.ReportStore;
import org.stadtmosaik.operation.Recurring;

/** Forgets reports half a year after they were dealt with, as the privacy notice says. */
@Configuration(proxyBeanMethods = false)
class LegalJobs {

  private static final Duration KEPT = Duration.ofDays(180);

  @Bean
  RecurringTask<Void> forgetReports(ReportStore reports, Clock clock) {
    return Recurring.every(
        Duration.ofDays(1),
        "legal-forget-reports",
        () -> reports.deleteDoneBefore(clock.instant().minus(KEPT)));
  }
}
