package org.stadtmosaik.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveMessage;

class LiveConnectionsTest {

  private static final List<String> TOPIC = List.of("board:0198a0b0-0000-7000-8000-000000000001");

  /** Who listens to whatever topic. */
  private static final class Bus implements LiveBus {
    private final List<Consumer<LiveMessage>> listeners = new ArrayList<>();

    @Override
    public void publish(LiveMessage message) {
      List.copyOf(listeners).forEach(it -> it.accept(message));
    }

    @Override
    public Subscription subscribe(Collection<String> topics, Consumer<LiveMessage> listener) {
      listeners.add(listener);
      return () -> listeners.remove(listener);
    }
  }

  private final Bus bus = new Bus();
  private final LiveConnections connections = new LiveConnections(bus, 150);

  @BeforeEach
  void start() {
    connections.start();
  }

  @AfterEach
  void stop() {
    connections.stop();
  }

  @Test
  void hasRoomForSoManyOfAnAddressAndInAll() {
    for (int i = 0; i < LiveConnections.MOST_OF_AN_ADDRESS; i++) {
      assertThat(connections.open(TOPIC, "192.0.2.1")).isPresent();
    }
    assertThat(connections.open(TOPIC, "192.0.2.1")).isEmpty();
    for (int i = 0; i < 50; i++) {
      assertThat(connections.open(TOPIC, "192.0.2.2")).isPresent();
    }
    assertThat(connections.open(TOPIC, "192.0.2.3")).isEmpty();
    assertThat(connections.size()).isEqualTo(150);
  }

  @Test
  void closesAllWhenThePortalEnds() {
    connections.open(TOPIC, "192.0.2.1");
    connections.stop();

    assertThat(connections.size()).isZero();
    assertThat(bus.listeners).isEmpty();
    assertThat(connections.open(TOPIC, "192.0.2.1")).isEmpty();
  }
}
