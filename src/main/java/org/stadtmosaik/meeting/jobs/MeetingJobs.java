package org.stadtmosaik.meeting.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.operation.JobRetry;

/** When offers run out and places are passed on, and who took part is forgotten. */
@Configuration(proxyBeanMethods = false)
class MeetingJobs {

  private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(1));

  private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));

  @Bean
  RecurringTask<Void> forgetMeetings(Registrations registrations) {
    return Tasks.recurring("meeting-forget-names", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> registrations.forget());
  }

  @Bean
  RecurringTask<Void> settleMeetings(Registrations registrations) {
    return Tasks.recurring("meeting-settle", OFTEN)
        .onFailure(JobRetry.within(OFTEN))
        .execute((_, _) -> registrations.settle());
  }
}
