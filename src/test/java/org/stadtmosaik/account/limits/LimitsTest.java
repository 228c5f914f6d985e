package org.stadtmosaik.account.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.account.AccountTestConfiguration.TestClock;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.shared.ResidentKey;

class LimitsTest {

  private static final String HOUSE = "192.0.2.1";

  private final TestClock clock = noon();
  private final Work work = new Work(clock);
  private final Limits limits = new Limits(new AddressHash(clock), work, clock, true);
  private final ResidentKey phone = DeviceCookie.newKey();

  @Test
  void letsAPersonSendSeveralIdeasAtOnceAndThenOneAfterAnother() {
    for (int i = 0; i < Kind.WRITING.device().atOnce(); i++) {
      assertThat(write(phone, HOUSE)).isInstanceOf(Verdict.Pass.class);
    }

    assertThat(write(phone, HOUSE)).isEqualTo(new Verdict.Wait(Duration.ofSeconds(10)));
    clock.advance(Duration.ofSeconds(9));
    assertThat(write(phone, HOUSE)).isEqualTo(new Verdict.Wait(Duration.ofSeconds(1)));
    clock.advance(Duration.ofSeconds(1));
    assertThat(write(phone, HOUSE)).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void countsAPersonWhoWalksFromNetworkToNetworkAsOne() {
    for (int i = 0; i < Kind.WRITING.device().atOnce(); i++) {
      write(phone, "192.0.2." + i);
    }

    assertThat(write(phone, "198.51.100.1")).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void letsAWholeHouseTakePartAtTheSameTime() {
    int proofs = 0;
    for (int i = 0; i < 50; i++) {
      ResidentKey neighbour = DeviceCookie.newKey();
      for (int idea = 0; idea < 3; idea++) {
        proofs += passes(neighbour) ? 0 : 1;
      }
    }

    // More than the address has room for at once, so some brought proof; nobody was sent away.
    assertThat(proofs).isEqualTo(150 - Kind.WRITING.address().atOnce());
  }

  @Test
  void letsNeighboursThroughWhileOneDeviceFloods() {
    for (int i = 0; i < 500; i++) {
      write(phone, HOUSE);
    }

    assertThat(write(phone, HOUSE)).isInstanceOf(Verdict.Wait.class);
    assertThat(write(DeviceCookie.newKey(), HOUSE)).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void takesNothingFromADeviceWhoseAddressWaits() {
    flood();
    for (int i = 0; i < 100; i++) {
      assertThat(write(phone, HOUSE)).isInstanceOf(Verdict.Prove.class);
    }

    clock.advance(Duration.ofMinutes(1));
    assertThat(write(phone, HOUSE)).isInstanceOf(Verdict.Pass.class);
  }

  @Test
  void takesASolutionOnceAndForTenMinutes() {
    flood();
    String first = Solving.solved(asked());
    String second = Solving.solved(asked());

    assertThat(limits.count(Kind.WRITING, Optional.empty(), HOUSE, first))
        .isInstanceOf(Verdict.Pass.class);
    assertThat(limits.count(Kind.WRITING, Optional.empty(), HOUSE, first))
        .isInstanceOf(Verdict.Prove.class);
    clock.advance(Work.VALID);
    flood();
    assertThat(limits.count(Kind.WRITING, Optional.empty(), HOUSE, second))
        .isInstanceOf(Verdict.Prove.class);
  }

  @Test
  void takesNoSolutionOfItsOwnMaking() {
    flood();
    Work elsewhere = new Work(clock);
    for (String proof :
        new String[] {
          "x", "e30=", "bnVsbA==", "W10=", "ü", Solving.solved(elsewhere.challenge())
        }) {
      assertThat(limits.count(Kind.WRITING, Optional.empty(), HOUSE, proof))
          .as(proof)
          .isInstanceOf(Verdict.Prove.class);
    }
  }

  @Test
  void staysSmallUnderAFloodOfMadeUpDevices() {
    Buckets buckets = new Buckets(clock);
    for (int i = 0; i < Buckets.MOST + 1_000; i++) {
      buckets.of("device " + i, Kind.VOICE.device());
    }

    assertThat(buckets.size()).isEqualTo(Buckets.MOST);
  }

  /** Far from midnight, when the key changes. */
  private static TestClock noon() {
    TestClock clock = new TestClock();
    Instant tomorrow = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
    clock.advance(Duration.between(clock.instant(), tomorrow));
    return clock;
  }

  private boolean passes(ResidentKey neighbour) {
    Verdict verdict = write(neighbour, HOUSE);
    if (verdict instanceof Verdict.Prove(Work.Challenge challenge, Duration _)) {
      assertThat(
              limits.count(Kind.WRITING, Optional.of(neighbour), HOUSE, Solving.solved(challenge)))
          .isInstanceOf(Verdict.Pass.class);
      return false;
    }
    assertThat(verdict).isInstanceOf(Verdict.Pass.class);
    return true;
  }

  private void flood() {
    for (int i = 0; i < Kind.WRITING.address().atOnce(); i++) {
      limits.count(Kind.WRITING, Optional.empty(), HOUSE, "");
    }
  }

  private Work.Challenge asked() {
    return ((Verdict.Prove) limits.count(Kind.WRITING, Optional.empty(), HOUSE, "")).challenge();
  }

  private Verdict write(ResidentKey device, String address) {
    return limits.count(Kind.WRITING, Optional.of(device), address, "");
  }
}
