package org.stadtmosaik.shell.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.stadtmosaik.shell.live.LiveBus;

/**
 * The open connections: so many in all and for each address, each with a short queue. When the
 * portal ends they are closed before it waits for what is under way.
 */
@Component
class LiveConnections implements SmartLifecycle {

  /** Open pages of one address: a school, a library. */
  static final int MOST_OF_AN_ADDRESS = 100;

  /** How often a line shows that it is there, in seconds; proxies end silent ones after 60. */
  private static final int BEAT = 20;

  private final LiveBus bus;
  private final int most;
  private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

  /** Beats while the portal runs; {@code null} before and after. */
  private volatile @Nullable ScheduledExecutorService clock;

  LiveConnections(LiveBus bus, @Value("${stadtmosaik.live.connections:2000}") int most) {
    this.bus = bus;
    this.most = most;
  }

  /** A stream of what happens with these topics; empty if there is no room for another one. */
  Optional<SseEmitter> open(Collection<String> topics, String address) {
    if (clock == null || !enter(address)) {
      return Optional.empty();
    }
    LiveConnection connection = new LiveConnection(it -> leave(it, address));
    open.add(connection);
    connection.listen(bus, topics);
    return Optional.of(connection.emitter());
  }

  private boolean enter(String address) {
    if (open.size() >= most) {
      return false;
    }
    return ofAddress.merge(address, 1, Integer::sum) <= MOST_OF_AN_ADDRESS || !left(address);
  }

  private void leave(LiveConnection connection, String address) {
    if (open.remove(connection)) {
      left(address);
    }
  }

  private boolean left(String address) {
    ofAddress.computeIfPresent(address, (_, count) -> count > 1 ? count - 1 : null);
    return true;
  }

  int size() {
    return open.size();
  }

  @Override
  public void start() {
    ScheduledExecutorService beating =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-beat").daemon().factory());
    clock = beating;
    beating.scheduleWithFixedDelay(
        () -> open.forEach(LiveConnection::beat), BEAT, BEAT, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    ScheduledExecutorService beating = clock;
    clock = null;
    if (beating != null) {
      beating.shutdownNow();
    }
    open.forEach(LiveConnection::close);
  }

  @Override
  public boolean isRunning() {
    return clock != null;
  }
}
