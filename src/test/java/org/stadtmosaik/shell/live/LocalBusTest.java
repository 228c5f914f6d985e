package org.stadtmosaik.shell.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalBusTest {

  private static final String BOARD = "board:0198a0b0-0000-7000-8000-000000000001";
  private static final String OTHER = "board:0198a0b0-0000-7000-8000-000000000002";

  private final LocalBus bus = new LocalBus();
  private final List<LiveMessage> heard = new ArrayList<>();

  @Test
  void tellsWhoeverListensToTheTopic() {
    LiveMessage message = new LiveMessage(BOARD, "supports", Map.of("supports", 3));
    bus.publish(message);
    LiveBus.Subscription listening = bus.subscribe(List.of(BOARD), heard::add);

    bus.publish(message);
    bus.publish(new LiveMessage(OTHER, "supports", Map.of()));

    assertThat(heard).containsExactly(message);
    listening.close();
    bus.publish(message);
    assertThat(heard).hasSize(1);
  }

  @Test
  void keepsNothingOfWhoeverHasGone() {
    LiveBus.Subscription first = bus.subscribe(List.of(BOARD, OTHER), heard::add);
    LiveBus.Subscription second = bus.subscribe(List.of(BOARD), _ -> {});
    assertThat(bus.topics()).isEqualTo(2);

    first.close();
    first.close();
    assertThat(bus.topics()).isEqualTo(1);
    second.close();
    assertThat(bus.topics()).isZero();
  }

  @Test
  void refusesWhatIsNoTopic() {
    for (String topic : List.of("", "board", "board:x", "Board:" + BOARD, BOARD + "\n")) {
      assertThatThrownBy(() -> new LiveMessage(topic, "x", Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
