package org.stadtmosaik.following.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.following.Digests;
import org.stadtmosaik.following.domain.NewsStore;
import org.stadtmosaik.operation.Recurring;

/** Looks every five minutes whose digest is due, and forgets every day. */
@Configuration(proxyBeanMethods = false)
class DigestJobs {

  private static final Duration OFTEN = Duration.ofMinutes(5);
  private static final Duration DAILY = Duration.ofDays(1);

  /** Everybody has been told by then, even after a long standstill. */
  private static final Duration TOLD = Duration.ofDays(60);

  @Bean
  RecurringTask<Void> sendDigests(Digests digests) {
    return Recurring.every(OFTEN, "following-digests", digests::send);
  }

  @Bean
  RecurringTask<Void> forgetNews(NewsStore news, Clock clock) {
    return Recurring.every(
        DAILY, "following-forget", () -> news.deleteBefore(clock.instant().minus(TOLD)));
  }
}
