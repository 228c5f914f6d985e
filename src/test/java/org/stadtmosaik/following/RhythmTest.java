package org.stadtmosaik.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

  @Test
  void comesInTheMorningOfTheNextDayOrOfThisOne() {
    // Berlin is an hour ahead of UTC in winter, two in summer.
    assertThat(next(Rhythm.DAILY, "2026-11-30T05:59:59Z")).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(next(Rhythm.DAILY, "2026-11-30T06:00:00Z")).isEqualTo("2026-12-01T06:00:00Z");
    assertThat(next(Rhythm.DAILY, "2026-07-01T12:00:00Z")).isEqualTo("2026-07-02T05:00:00Z");
  }

  @Test
  void comesOnMondays() {
    assertThat(next(Rhythm.WEEKLY, "2026-11-29T23:59:59Z")).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(next(Rhythm.WEEKLY, "2026-11-30T05:00:00Z")).isEqualTo("2026-11-30T06:00:00Z");
    assertThat(next(Rhythm.WEEKLY, "2026-11-30T06:00:00Z")).isEqualTo("2026-12-07T06:00:00Z");
  }

  private static String next(Rhythm rhythm, String now) {
    return rhythm.next(Instant.parse(now)).toString();
  }
}
