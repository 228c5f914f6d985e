package org.stadtmosaik.search.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.operation.Recurring;
import org.stadtmosaik.search.Search;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class SearchJobs {

  private static final Duration EVERY = Duration.ofHours(24);

  /** After an upgrade that takes texts apart in another way, and whatever else may be amiss. */
  @Bean
  RecurringTask<Void> rebuildSearch(Search search) {
    return Recurring.every(EVERY, "search-rebuild", search::rebuild);
  }
}
