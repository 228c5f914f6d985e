package org.stadtmosaik.translation.machine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.Recurring;
import org.stadtmosaik.translation.domain.TranslationStore;

/** The job of this module. */
@Configuration(proxyBeanMethods = false)
class TranslationJobs {

  private static final Duration EVERY = Duration.ofHours(24);

  /** So that texts which were taken back do not stay here for ever. */
  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  RecurringTask<Void> forgetMachineTranslations(TranslationStore store, Clock clock) {
    return Recurring.every(
        EVERY, "translation-tidy", () -> store.forgetMachine(clock.instant().minus(KEPT)));
  }
}
