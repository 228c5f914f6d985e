package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class JobRetryTest {

  @Test
  void waitsTwiceAsLongEachTimeUpToAnHour() {
    assertThat(JobRetry.delay(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(JobRetry.delay(1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(JobRetry.delay(5)).isEqualTo(Duration.ofMinutes(32));
    assertThat(JobRetry.delay(6)).isEqualTo(Duration.ofHours(1));
    assertThat(JobRetry.delay(1000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void isWhatEveryRecurringJobDoes() {
    AtomicInteger done = new AtomicInteger();
    RecurringTask<Void> daily = Recurring.every(Duration.ofDays(1), "probe", done::incrementAndGet);

    daily.execute(new TaskInstance<>("probe", RecurringTask.INSTANCE), null);

    assertThat(done).hasValue(1);
    assertThat(daily.getFailureHandler()).isInstanceOf(JobRetry.class);
  }
}
