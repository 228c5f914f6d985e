package org.stadtmosaik.media.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.operation.Recurring;

/** Throws pictures away that belong to nothing (any more), each hour. */
@Configuration(proxyBeanMethods = false)
class OrphanRemoval {

  @Bean
  RecurringTask<Void> removeOrphanedMedia(Media media) {
    return Recurring.every(Duration.ofHours(1), "remove-orphaned-media", media::removeOrphans);
  }
}
