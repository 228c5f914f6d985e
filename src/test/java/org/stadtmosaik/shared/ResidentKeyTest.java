package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResidentKeyTest {

  private final ResidentKey key = new ResidentKey(bytes(7));
  private final ProjectId housing = new ProjectId(new UUID(1, 1));
  private final ProjectId traffic = new ProjectId(new UUID(1, 2));

  @Test
  void isTheSamePersonInAProjectEveryTime() {
    assertThat(key.pseudonymIn(housing)).isEqualTo(new ResidentKey(bytes(7)).pseudonymIn(housing));
  }

  @Test
  void isSomebodyElseInEveryOtherProject() {
    assertThat(key.pseudonymIn(housing)).isNotEqualTo(key.pseudonymIn(traffic));
  }

  @Test
  void isNotMistakenForAnotherResident() {
    assertThat(key.pseudonymIn(housing))
        .isNotEqualTo(new ResidentKey(bytes(8)).pseudonymIn(housing));
  }

  @Test
  void makesIdsThatTellNoTimeAndThatTheDatabaseTakes() {
    UUID pseudonym = key.pseudonymIn(housing).value();

    assertThat(pseudonym.version()).isEqualTo(4);
    assertThat(pseudonym.variant()).isEqualTo(2);
  }

  @Test
  void keepsTheSecretOutOfLogs() {
    assertThat(key.toString()).isEqualTo("ResidentKey[…]");
    assertThat(new Actor.Resident(key).toString()).doesNotContain("07");
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> new ResidentKey(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[ResidentKey.BYTES];
    java.util.Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
