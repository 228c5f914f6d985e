package org.stadtmosaik.meeting.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.meeting.MeetingForgetting;
import org.stadtmosaik.meeting.MeetingReminders;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.operation.Recurring;

/** When offers run out and places are passed on, who is reminded, and what is forgotten. */
@Configuration(proxyBeanMethods = false)
class MeetingJobs {

  private static final Duration OFTEN = Duration.ofMinutes(1);

  private static final Duration DAILY = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> forgetMeetings(Registrations registrations) {
    return Recurring.every(DAILY, "meeting-forget-names", registrations::forget);
  }

  @Bean
  RecurringTask<Void> settleMeetings(Registrations registrations) {
    return Recurring.every(OFTEN, "meeting-settle", registrations::settle);
  }

  @Bean
  RecurringTask<Void> remindOfMeetings(MeetingReminders reminders) {
    return Recurring.every(OFTEN, "meeting-remind", reminders::remind);
  }

  @Bean
  RecurringTask<Void> forgetParticipants(MeetingForgetting forgetting) {
    return Recurring.every(DAILY, "meeting-forget", forgetting::forget);
  }
}
