package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobRetryTest {

  @Test
  void waitsTwiceAsLongEachTimeUpToAnHour() {
    assertThat(JobRetry.delay(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(JobRetry.delay(1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(JobRetry.delay(5)).isEqualTo(Duration.ofMinutes(32));
    assertThat(JobRetry.delay(6)).isEqualTo(Duration.ofHours(1));
    assertThat(JobRetry.delay(1000)).isEqualTo(Duration.ofHours(1));
  }
}
