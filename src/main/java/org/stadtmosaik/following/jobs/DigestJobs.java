package org.stadtmosaik.following.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.following.Digests;
import org.stadtmosaik.following.domain.NewsStore;
import org.stadtmosaik.operation.JobRetry;

/** Looks every five minutes whose digest is due, and forgets every day. */
@Configuration(proxyBeanMethods = false)
class DigestJobs {

  private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(5));
  private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));

  /** Everybody has been told by then, even after a long standstill. */
  private static final Duration TOLD = Duration.ofDays(60);

  @Bean
  RecurringTask<Void> sendDigests(Digests digests) {
    return Tasks.recurring("following-digests", OFTEN)
        .onFailure(JobRetry.within(OFTEN))
        .execute((_, _) -> digests.send());
  }

  @Bean
  RecurringTask<Void> forgetNews(NewsStore news, Clock clock) {
    return Tasks.recurring("following-forget", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> news.deleteBefore(clock.instant().minus(TOLD)));
  }
}
