package org.stadtmosaik.idea.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.domain.IdeaFigures;
import org.stadtmosaik.idea.place.IdeaAreas;
import org.stadtmosaik.operation.Recurring;

/** The jobs of this module. */
@Configuration(proxyBeanMethods = false)
class IdeaJobs {

  /** So rarely that nobody sees what one vote changes, so often that people see it change. */
  private static final Duration EVERY = Duration.ofMinutes(10);

  private static final Duration DAILY = Duration.ofDays(1);

  @Bean
  RecurringTask<Void> workOutOpinions(BoardOpinions opinions) {
    return Recurring.every(EVERY, "idea-opinions", () -> refreshAll(opinions));
  }

  /** Nobody should have to wait for it: figures are counted where something is said. */
  @Bean
  RecurringTask<Void> repairFigures(IdeaFigures figures) {
    return Recurring.every(DAILY, "idea-figures", figures::repair);
  }

  /** Nobody should have to wait for it either: ideas are placed where they are written. */
  @Bean
  RecurringTask<Void> placeIdeas(IdeaAreas areas) {
    return Recurring.every(DAILY, "idea-areas", areas::repair);
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
