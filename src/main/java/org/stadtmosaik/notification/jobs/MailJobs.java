package org.stadtmosaik.notification.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.notification.domain.InboxStore;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.notification.smtp.Delivery;
import org.stadtmosaik.operation.Recurring;

/** Sends every few seconds, and forgets every hour. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

  private static final Duration SENDING = Duration.ofSeconds(5);
  private static final Duration FORGETTING = Duration.ofHours(1);

  /** What was sent is kept for whoever asks where it is, and no longer. */
  private static final Duration DONE = Duration.ofDays(1);

  /** What nobody has sent or handed over in this time is of no use any more. */
  private static final Duration ANY = Duration.ofDays(30);

  /** What stands in an inbox is about something that is long over. */
  private static final Duration READ = Duration.ofDays(365);

  @Bean
  RecurringTask<Void> sendMails(Delivery delivery) {
    return Recurring.every(SENDING, "notification-send", delivery::sendDue);
  }

  @Bean
  RecurringTask<Void> forgetMails(OutboxStore store, InboxStore inbox, Clock clock) {
    return Recurring.every(
        FORGETTING,
        "notification-forget",
        () -> {
          Instant now = clock.instant();
          store.expire(now);
          store.delete(now.minus(DONE), now.minus(ANY));
          inbox.deleteBefore(now.minus(READ));
        });
  }
}
