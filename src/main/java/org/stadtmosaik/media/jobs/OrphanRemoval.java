package org.stadtmosaik.media.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.media.Media;

/** Throws pictures away that belong to nothing (any more), each hour. */
@Configuration(proxyBeanMethods = false)
class OrphanRemoval {

  @Bean
  RecurringTask<Void> removeOrphanedMedia(Media media) {
    return Tasks.recurring("remove-orphaned-media", FixedDelay.ofHours(1))
        .execute((_, _) -> media.removeOrphans());
  }
}
