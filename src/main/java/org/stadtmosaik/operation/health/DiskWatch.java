package org.stadtmosaik.operation.health;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the disk each minute. No job of the database: each machine has a disk of its own, and a
 * job would run on one of them.
 */
@Component
@ConditionalOnProperty("stadtmosaik.portal")
class DiskWatch implements SmartLifecycle {

  private final DiskSpace disk;
  private @Nullable ScheduledExecutorService timer;

  DiskWatch(DiskSpace disk) {
    this.disk = disk;
  }

  @Override
  public synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disk-watch").factory());
    // Nothing uses the future: the task catches what goes wrong by having nothing that can.
    var _ = timer.scheduleWithFixedDelay(disk::tell, 0, 1, TimeUnit.MINUTES);
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
