package org.stadtmosaik.survey.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * How much the live heap grows while something runs: what is left after each garbage collection,
 * above what was left before it began.
 */
final class HeapWatch implements AutoCloseable {

  private final Set<String> heap = new HashSet<>();
  private final AtomicLong most = new AtomicLong();
  private final NotificationListener listener =
      (notification, _) -> seen(notification.getUserData());
  private final long before;

  HeapWatch() {
    ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .forEach(pool -> heap.add(pool.getName()));
    System.gc();
    before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    emitters().forEach(emitter -> emitter.addNotificationListener(listener, null, null));
  }

  /** Bytes, at most so far; collects garbage once more. */
  long growth() {
    System.gc();
    long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return Math.max(0, Math.max(now, most.get()) - before);
  }

  private void seen(Object data) {
    GarbageCollectionNotificationInfo info =
        GarbageCollectionNotificationInfo.from((CompositeData) data);
    long left =
        info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
            .filter(pool -> heap.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    most.accumulateAndGet(left, Math::max);
  }

  private static java.util.List<NotificationEmitter> emitters() {
    return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .toList();
  }

  @Override
  public void close() {
    for (NotificationEmitter emitter : emitters()) {
      try {
        emitter.removeNotificationListener(listener);
      } catch (javax.management.ListenerNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
