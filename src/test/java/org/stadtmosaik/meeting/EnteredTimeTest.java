package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What somebody enters, around the hours that daylight saving skips and doubles. */
class EnteredTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void onMostDaysATimeIsThereOnce() {
    assertThat(at("2026-12-08T18:00", BERLIN))
        .isEqualTo(new EnteredTime.Once(Instant.parse("2026-12-08T17:00:00Z")));
  }

  @Test
  void inSpringAnHourIsMissing() {
    assertThat(at("2027-03-28T02:30", BERLIN))
        .isEqualTo(
            new EnteredTime.Skipped(
                LocalDateTime.parse("2027-03-28T02:00"), LocalDateTime.parse("2027-03-28T03:00")));
    assertThat(at("2027-03-28T03:00", BERLIN)).isInstanceOf(EnteredTime.Once.class);
  }

  @Test
  void inAutumnAnHourIsThereTwiceAndNeitherIsGuessed() {
    EnteredTime entered = at("2026-10-25T02:30", BERLIN);

    assertThat(entered).isInstanceOf(EnteredTime.Twice.class);
    EnteredTime.Twice twice = (EnteredTime.Twice) entered;
    assertThat(twice.pick(false)).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(twice.pick(true)).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void inTehranTheClocksStay() {
    assertThat(at("2027-03-22T00:30", ZoneId.of("Asia/Tehran")))
        .isEqualTo(new EnteredTime.Once(Instant.parse("2027-03-21T21:00:00Z")));
  }

  private static EnteredTime at(String entered, ZoneId zone) {
    return EnteredTime.of(LocalDateTime.parse(entered), zone);
  }
}
