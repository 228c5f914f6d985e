package org.stadtmosaik.shell.live;

import java.util.Collection;
import java.util.function.Consumer;

/**
 * Carries news to the pages that are open. Whoever was not listening at that moment asks for the
 * present state when they come back: nothing is kept here. The portal's own one works within this
 * process; a bean of this type for a cluster takes its place.
 */
public interface LiveBus {

  /** Tells everybody who listens to the topic, without waiting for them. */
  void publish(LiveMessage message);

  /**
   * Listens to some topics until it is closed.
   *
   * @param listener is called by whoever publishes, and must not take time
   */
  Subscription subscribe(Collection<String> topics, Consumer<LiveMessage> listener);

  /** Ends the listening. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
