package org.stadtmosaik.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.meeting.MeetingMode.ONLINE;
import static org.stadtmosaik.meeting.MeetingMode.SITE;
import static org.stadtmosaik.meeting.RegistrationState.CONFIRMED;
import static org.stadtmosaik.meeting.RegistrationState.EXPIRED;
import static org.stadtmosaik.meeting.RegistrationState.OFFERED;
import static org.stadtmosaik.meeting.RegistrationState.WAITING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of the waiting list, one by one; together they are tried by the property test. */
class WaitingListTest {

  private static final Instant START = Instant.parse("2027-05-10T16:00:00Z");
  private static final Instant EARLY = START.minus(Duration.ofDays(10));
  private static final Instant NEAR = START.minus(Duration.ofHours(47));
  private static final UUID GROUP = new UUID(9, 9);

  @Test
  void keepsPlacesThatAreTooFewForTheFirstInLine() {
    WaitingList list = list(4, Map.of());
    UUID one = arrive(list, 3, null, EARLY);
    UUID family = arrive(list, 4, null, EARLY);
    UUID single = arrive(list, 1, null, EARLY);
    assertThat(list.get(single).state()).isEqualTo(WAITING);

    list.cancel(one, EARLY);

    assertThat(list.get(family).state()).isEqualTo(OFFERED);
    assertThat(list.get(single).state()).isEqualTo(WAITING);
  }

  @Test
  void givesThemToWhomTheyAreEnoughForShortlyBefore() {
    WaitingList list = list(4, Map.of());
    arrive(list, 3, null, EARLY);
    UUID family = arrive(list, 4, null, EARLY);
    UUID single = arrive(list, 1, null, EARLY);

    list.settle(NEAR);

    assertThat(list.get(family).state()).isEqualTo(WAITING);
    assertThat(list.get(single).state()).isEqualTo(CONFIRMED);
  }

  @Test
  void letsNobodyMoveUpWhenTheMeetingHasBegun() {
    WaitingList list = list(1, Map.of());
    UUID one = arrive(list, 1, null, EARLY);
    UUID next = arrive(list, 1, null, EARLY);

    list.cancel(one, START);

    assertThat(list.get(next).state()).isEqualTo(WAITING);
  }

  @Test
  void losesAnOfferThatIsAcceptedTooLate() {
    WaitingList list = list(1, Map.of());
    UUID one = arrive(list, 1, null, EARLY);
    UUID next = arrive(list, 1, null, EARLY);
    list.cancel(one, EARLY);

    Entry late = list.accept(next, EARLY.plus(Duration.ofHours(24)));

    assertThat(late.state()).isEqualTo(EXPIRED);
    assertThat(list.free(SITE, null, EARLY)).isEqualTo(1);
  }

  @Test
  void lendsReservedPlacesToNobodyElse() {
    WaitingList list = list(5, Map.of(GROUP, 3));
    assertThat(list.free(SITE, null, EARLY)).isEqualTo(2);
    assertThat(list.free(SITE, GROUP, EARLY)).isEqualTo(5);

    UUID waiting = arrive(list, 3, null, EARLY);
    UUID member = arrive(list, 2, GROUP, EARLY);
    UUID crowd = arrive(list, 2, GROUP, EARLY);

    assertThat(list.get(waiting).state()).isEqualTo(WAITING);
    assertThat(list.get(member).state()).isEqualTo(CONFIRMED);
    // One of the two would need a place that is kept for those before them.
    assertThat(list.get(crowd).state()).isEqualTo(WAITING);
  }

  @Test
  void isNotHeldUpByAGroupThatNoLongerFitsIntoTheRoom() {
    WaitingList before = list(6, Map.of());
    arrive(before, 5, null, EARLY);
    UUID crowd = arrive(before, 6, null, EARLY);
    UUID single = arrive(before, 1, null, EARLY);
    assertThat(before.get(single).state()).isEqualTo(WAITING);

    WaitingList smaller =
        new WaitingList(Map.of(SITE, new Places(5, Map.of())), START, before.changed());
    smaller.cancel(before.changed().getFirst().id(), EARLY);

    assertThat(smaller.get(crowd).state()).isEqualTo(WAITING);
    assertThat(smaller.get(single).state()).isEqualTo(OFFERED);
  }

  @Test
  void changesTheWayOfTakingPartOnlyWhereThereIsRoom() {
    WaitingList list =
        new WaitingList(
            Map.of(SITE, new Places(1, Map.of()), ONLINE, new Places(1, Map.of())),
            START,
            List.of());
    arrive(list, 1, null, EARLY);
    UUID second = arrive(list, 1, null, EARLY);
    UUID third = arrive(list, 1, null, EARLY);

    assertThat(list.change(second, ONLINE, EARLY).state()).isEqualTo(CONFIRMED);
    assertThat(list.change(third, ONLINE, EARLY).mode()).isEqualTo(SITE);
    assertThat(list.get(third).state()).isEqualTo(WAITING);
  }

  @Test
  void prefersNobodyWhereThereIsNoPlaceAtAll() {
    WaitingList list = list(2, Map.of(GROUP, 1));
    arrive(list, 1, null, EARLY);
    UUID next = arrive(list, 1, null, EARLY);
    UUID last = arrive(list, 1, null, EARLY);

    assertThat(list.prefer(last, false, EARLY).state()).isEqualTo(CONFIRMED);
    assertThat(list.prefer(next, false, EARLY).state()).isEqualTo(WAITING);
  }

  private static WaitingList list(int places, Map<UUID, Integer> reserved) {
    return new WaitingList(Map.of(SITE, new Places(places, reserved)), START, List.of());
  }

  private static UUID arrive(WaitingList list, int people, @Nullable UUID contingent, Instant now) {
    UUID id = UUID.randomUUID();
    list.arrive(id, SITE, people, contingent, now);
    return id;
  }
}
