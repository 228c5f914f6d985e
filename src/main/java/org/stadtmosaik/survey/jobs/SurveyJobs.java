package org.stadtmosaik.survey.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.JobRetry;
import org.stadtmosaik.survey.SurveyDrafts;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.results.FullCount;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class SurveyJobs {

  private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(5));
  private static final FixedDelay SOON = FixedDelay.of(Duration.ofSeconds(15));
  private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));

  @Bean
  RecurringTask<Void> sealSurveys(SurveySealing sealing) {
    return Tasks.recurring("survey-seal", OFTEN)
        .onFailure(JobRetry.within(OFTEN))
        .execute((_, _) -> sealing.sealEnded());
  }

  /** What was published before tallies were kept, and what a lead wants counted from now on. */
  @Bean
  RecurringTask<Void> countSurveys(FullCount count) {
    return Tasks.recurring("survey-count", SOON)
        .onFailure(JobRetry.within(SOON))
        .execute((_, _) -> count.countPending());
  }

  @Bean
  RecurringTask<Void> forgetSurveyDrafts(SurveyDrafts drafts) {
    return Tasks.recurring("survey-forget-drafts", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> drafts.removeExpired());
  }
}
