package org.stadtmosaik.search.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.JobRetry;
import org.stadtmosaik.search.Search;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

  private static final FixedDelay EVERY = FixedDelay.of(Duration.ofHours(24));

  /** After an upgrade that takes texts apart in another way, and whatever else may be amiss. */
  @Bean
  RecurringTask<Void> rebuildSearch(Search search) {
    return Tasks.recurring("search-rebuild", EVERY)
        .onFailure(JobRetry.within(EVERY))
        .execute((_, _) -> search.rebuild());
  }
}
