package org.stadtmosaik.meeting.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.meeting.MeetingForgetting;
import org.stadtmosaik.meeting.MeetingReminders;
import org.stadtmosaik.operation.JobRetry;

/** Reminds every minute, and forgets every day. */
@Configuration(proxyBeanMethods = false)
class ReminderJobs {

  private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(1));
  private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));

  @Bean
  RecurringTask<Void> remindOfMeetings(MeetingReminders reminders) {
    return Tasks.recurring("meeting-remind", OFTEN)
        .onFailure(JobRetry.within(OFTEN))
        .execute((_, _) -> reminders.remind());
  }

  @Bean
  RecurringTask<Void> forgetParticipants(MeetingForgetting forgetting) {
    return Tasks.recurring("meeting-forget", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> forgetting.forget());
  }
}
