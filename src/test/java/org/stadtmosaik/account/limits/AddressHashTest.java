package org.stadtmosaik.account.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.account.AccountTestConfiguration.TestClock;

class AddressHashTest {

  private final TestClock clock = new TestClock();
  private final AddressHash hash = new AddressHash(clock);

  @Test
  void tellsTwoAddressesApart() {
    assertThat(hash.ofAddress("192.0.2.1"))
        .isEqualTo(hash.ofAddress("192.0.2.1"))
        .isNotEqualTo(hash.ofAddress("192.0.2.2"))
        .doesNotContain("192");
  }

  @Test
  void takesAHouseholdsIpv6NetworkForOne() {
    assertThat(hash.ofAddress("2001:db8:1:2::1"))
        .isEqualTo(hash.ofAddress("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        .isNotEqualTo(hash.ofAddress("2001:db8:1:3::1"));
    assertThat(hash.ofAddress("::ffff:192.0.2.1")).isEqualTo(hash.ofAddress("192.0.2.1"));
  }

  @Test
  void forgetsItsKeyEachDay() {
    String today = hash.ofAddress("192.0.2.1");
    clock.advance(Duration.ofDays(1));

    assertThat(hash.ofAddress("192.0.2.1")).isNotEqualTo(today);
    assertThat(new AddressHash(clock).ofAddress("192.0.2.1"))
        .isNotEqualTo(hash.ofAddress("192.0.2.1"));
  }

  @Test
  void takesWhateverAProxySends() {
    assertThat(hash.ofAddress("unknown"))
        .isEqualTo(hash.ofAddress("unknown"))
        .isNotEqualTo(hash.ofAddress(""));
  }
}
