package org.stadtmosaik.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Ids;

class StaffMemberTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Seal seal = new Seal(new byte[32]);
  private final TotpSecret totp = TotpSecret.random();
  private final StaffMember member = member();

  @Test
  void isLockedForFifteenMinutesAfterTenFailures() {
    fail(9);
    assertThat(member.isLockedAt(NOW)).isFalse();

    assertThat(member.failed(NOW)).isTrue();

    assertThat(member.isLockedAt(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(member.isLockedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void isLockedTwiceAsLongAfterTenMore() {
    fail(20);

    assertThat(member.isLockedAt(NOW.plus(Duration.ofMinutes(29)))).isTrue();
    assertThat(member.isLockedAt(NOW.plus(Duration.ofMinutes(30)))).isFalse();
  }

  @Test
  void isNeverLockedForMoreThanSixteenHours() {
    fail(1000);

    assertThat(member.isLockedAt(NOW.plus(Duration.ofHours(16)))).isFalse();
  }

  @Test
  void startsCountingAnewAfterSigningIn() {
    fail(9);
    member.signedIn(7);

    assertThat(member.failed(NOW)).isFalse();
    assertThat(member.lastTotpStep()).isEqualTo(7);
  }

  @Test
  void keepsItsCodeSecretSealedForItselfAlone() {
    byte[] otherKey = new byte[32];
    otherKey[0] = 1;

    assertThat(member.totp(seal).bytes()).isEqualTo(totp.bytes());
    assertThatThrownBy(() -> member.totp(new Seal(otherKey)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void canNotSignInBeforeItIsSetUpOrAfterItIsDisabled() {
    StaffMember invited = new StaffMember(Ids.next(), " C@B.example ", "C", false, NOW);
    member.disable();

    assertThat(invited.canSignIn()).isFalse();
    assertThat(invited.email()).isEqualTo("c@b.example");
    assertThat(member.canSignIn()).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      member.failed(NOW);
    }
  }

  private StaffMember member() {
    StaffMember made = new StaffMember(Ids.next(), "a@b.example", "A", false, NOW);
    made.setUp("A", "hash", totp, 0, seal);
    return made;
  }
}
