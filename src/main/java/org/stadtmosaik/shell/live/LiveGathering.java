package org.stadtmosaik.shell.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what changed and has it told a moment after the first change, by one thread: a hundred
 * changes in a moment are one message, and none that is older comes after a newer one. What is told
 * is read when it is told.
 *
 * @param <T> what changed, equal to itself
 */
public final class LiveGathering<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LiveGathering.class);
  private static final long PAUSE_MILLIS = 250;

  /** Past that many at once, pages show an older figure until they ask again. */
  private static final int MOST_WAITING = 5_000;

  private final String name;
  private final Consumer<Set<T>> tell;
  private final Set<T> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean planned = new AtomicBoolean();
  private final ScheduledExecutorService telling;

  /**
   * @param name of the thread
   * @param tell never called with nothing, nor by two at once
   */
  public LiveGathering(String name, Consumer<Set<T>> tell) {
    this.name = name;
    this.tell = tell;
    this.telling =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /** To be told in a moment; takes no time. */
  public void add(T changed) {
    if (waiting.size() < MOST_WAITING
        && waiting.add(changed)
        && planned.compareAndSet(false, true)) {
      telling.schedule(this::tell, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void tell() {
    planned.set(false);
    Set<T> now = Set.copyOf(waiting);
    waiting.removeAll(now);
    if (now.isEmpty()) {
      return;
    }
    try {
      tell.accept(now);
    } catch (RuntimeException e) {
      // Pages show an older figure until they ask again.
      LOG.warn("{} cannot tell open pages what changed", name, e);
    }
  }

  @Override
  public void close() {
    telling.shutdownNow();
  }
}
