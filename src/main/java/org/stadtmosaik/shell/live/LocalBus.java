package org.stadtmosaik.shell.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The bus within one process: topics without a listener take no room. */
final class LocalBus implements LiveBus {

  private final Map<String, Set<Consumer<LiveMessage>>> listeners = new ConcurrentHashMap<>();

  @Override
  public void publish(LiveMessage message) {
    listeners.getOrDefault(message.topic(), Set.of()).forEach(it -> it.accept(message));
  }

  @Override
  public Subscription subscribe(Collection<String> topics, Consumer<LiveMessage> listener) {
    List<String> to = List.copyOf(topics);
    to.forEach(topic ->
        listeners.compute(
            topic,
            (_, those) -> {
              Set<Consumer<LiveMessage>> all =
                  those == null ? ConcurrentHashMap.newKeySet() : those;
              all.add(listener);
              return all;
            }));
    return () ->
        to.forEach(topic ->
            listeners.computeIfPresent(
                topic,
                (_, those) -> {
                  those.remove(listener);
                  return those.isEmpty() ? null : those;
                }));
  }

  /** For how many topics anybody listens. */
  int topics() {
    return listeners.size();
  }
}
