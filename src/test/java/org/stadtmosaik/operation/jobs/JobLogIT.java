package org.stadtmosaik.operation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.operation.JobFailure;
import org.stadtmosaik.operation.JobRetry;
import org.stadtmosaik.operation.JobState;
import org.stadtmosaik.operation.Jobs;
import org.stadtmosaik.operation.Started;
import org.stadtmosaik.shared.Actor;

/** A job that fails leaves a trace, is tried again later, and can be asked for at once. */
@DatabaseTest
class JobLogIT {

  private static final Actor OPERATOR = new Actor.Command("test");

  @Autowired private DataSource database;
  @Autowired private JobLog log;
  @Autowired private JobStore store;
  @Autowired private Jobs jobs;

  @Test
  void keepsFailuresAndTriesAgain() {
    String name = "probe-" + UUID.randomUUID();
    AtomicInteger attempts = new AtomicInteger();
    OneTimeTask<Void> task =
        Tasks.oneTime(name)
            .onFailure(JobRetry.untilItWorks())
            .execute((_, _) -> {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("what somebody wrote");
              }
            });
    Scheduler scheduler =
        Scheduler.create(database, task)
            .addSchedulerListener(log)
            .pollingInterval(Duration.ofMillis(50))
            .build();
    scheduler.start();
    try {
      Instant began = Instant.now();
      scheduler.schedule(task.instance("1"), began);
      Started.await("a failure", () -> state(name).map(JobState::failing).orElse(0L) == 1);
      // It is written down after the job's own row.
      Started.await("what is known of it", () -> !failures(name).isEmpty());

      JobFailure failure = failures(name).getFirst();
      assertThat(failure.failure()).isEqualTo("java.lang.IllegalStateException");
      assertThat(failure.attempt()).isEqualTo(1);
      assertThat(failure.reference()).hasSize(8);
      assertThat(state(name).orElseThrow().next())
          .isBetween(began.plusSeconds(59), Instant.now().plusSeconds(61));

      jobs.runNow(OPERATOR, name);
      Started.await("the end", () -> state(name).isEmpty());
      assertThat(attempts).hasValue(2);
      assertThat(failures(name)).hasSize(1);
    } finally {
      scheduler.stop();
    }
  }

  @Test
  void forgetsOldFailures() {
    String name = "probe-" + UUID.randomUUID();
    store.add(name, Instant.parse("2020-01-01T00:00:00Z"), "Old", 1, "ABCDEFGH");
    store.add(name, Instant.parse("2036-01-01T00:00:00Z"), "New", 2, "ABCDEFGJ");
    assertThat(store.forgetBefore(Instant.parse("2025-01-01T00:00:00Z"))).isPositive();
    assertThat(failures(name)).extracting(JobFailure::failure).containsExactly("New");
  }

  private java.util.Optional<JobState> state(String name) {
    return jobs.all(OPERATOR).stream().filter(state -> state.name().equals(name)).findFirst();
  }

  private List<JobFailure> failures(String name) {
    return store.failures(1000, 0).stream().filter(it -> it.job().equals(name)).toList();
  }
}
