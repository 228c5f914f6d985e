package org.stadtmosaik.idea.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.domain.IdeaFigures;
import org.stadtmosaik.idea.place.IdeaAreas;
import org.stadtmosaik.operation.JobRetry;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class IdeaJobs {

  /** So rarely that nobody sees what one vote changes, so often that people see it change. */
  private static final FixedDelay EVERY = FixedDelay.of(Duration.ofMinutes(10));

  private static final FixedDelay DAILY = FixedDelay.of(Duration.ofDays(1));

  @Bean
  RecurringTask<Void> workOutOpinions(BoardOpinions opinions) {
    return Tasks.recurring("idea-opinions", EVERY)
        .onFailure(JobRetry.within(EVERY))
        .execute((_, _) -> refreshAll(opinions));
  }

  /** Nobody should have to wait for it: figures are counted where something is said. */
  @Bean
  RecurringTask<Void> repairFigures(IdeaFigures figures) {
    return Tasks.recurring("idea-figures", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> figures.repair());
  }

  /** Nobody should have to wait for it either: ideas are placed where they are written. */
  @Bean
  RecurringTask<Void> placeIdeas(IdeaAreas areas) {
    return Tasks.recurring("idea-areas", DAILY)
        .onFailure(JobRetry.within(DAILY))
        .execute((_, _) -> areas.repair());
  }

  /** A board that fails does not keep the others waiting; the job fails afterwards. */
  private static void refreshAll(BoardOpinions opinions) {
    @Nullable RuntimeException failure = null;
    for (BoardId board : opinions.boards()) {
      try {
        opinions.refresh(board);
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
