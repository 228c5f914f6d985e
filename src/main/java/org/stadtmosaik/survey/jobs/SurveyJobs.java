package org.stadtmosaik.survey.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.Recurring;
import org.stadtmosaik.survey.SurveyDrafts;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.results.FullCount;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class SurveyJobs {

  private static final Duration OFTEN = Duration.ofMinutes(5);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration DAILY = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> sealSurveys(SurveySealing sealing) {
    return Recurring.every(OFTEN, "survey-seal", sealing::sealEnded);
  }

  /** What was published before tallies were kept, and what a lead wants counted from now on. */
  @Bean
  RecurringTask<Void> countSurveys(FullCount count) {
    return Recurring.every(SOON, "survey-count", count::countPending);
  }

  @Bean
  RecurringTask<Void> forgetSurveyDrafts(SurveyDrafts drafts) {
    return Recurring.every(DAILY, "survey-forget-drafts", drafts::removeExpired);
  }
}
