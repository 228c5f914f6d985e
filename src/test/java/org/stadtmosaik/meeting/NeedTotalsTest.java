package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;

class NeedTotalsTest {

  private static final Instant CUT_OFF = Instant.parse("2026-12-01T11:00:00Z");
  private static final Need ARABIC = Need.interpretation(Language.ARABIC);

  @Test
  void countsWhoHasAPlaceAndApartWhoWaits() {
    NeedTotals totals =
        NeedTotals.of(
            List.of(
                attendee(RegistrationState.CONFIRMED, 4, arabicWithChildren(3, 5), CUT_OFF),
                attendee(RegistrationState.CONFIRMED, 1, arabicWithChildren(), CUT_OFF),
                attendee(RegistrationState.WAITING, 2, arabicWithChildren(9), CUT_OFF),
                attendee(RegistrationState.CANCELLED, 2, arabicWithChildren(1), CUT_OFF)),
            Set.of(ARABIC),
            null);

    assertThat(totals.needs())
        .containsExactlyInAnyOrder(
            new NeedTotal(ARABIC, 2, 5, 1, 0, true),
            new NeedTotal(Need.CHILDCARE, 2, 4, 1, 0, false));
    assertThat(totals.children()).containsOnlyKeys(3, 5).containsEntry(3, 1);
  }

  @Test
  void marksWhatCameAfterTheSuppliersDate() {
    NeedTotals totals =
        NeedTotals.of(
            List.of(
                attendee(RegistrationState.CONFIRMED, 1, arabicWithChildren(), CUT_OFF),
                attendee(
                    RegistrationState.CONFIRMED, 1, arabicWithChildren(), CUT_OFF.plusSeconds(1))),
            Set.of(ARABIC),
            CUT_OFF);

    assertThat(totals.needs().getFirst().late()).isEqualTo(1);
  }

  @Test
  void namesWhatIsPromisedThoughNobodyNeedsItAndWhatIsNeededThoughNobodyPromisedIt() {
    NeedTotals totals =
        NeedTotals.of(
            List.of(attendee(RegistrationState.CONFIRMED, 1, arabicWithChildren(), CUT_OFF)),
            Set.of(Need.SIGN),
            null);

    assertThat(totals.needs())
        .containsExactlyInAnyOrder(
            new NeedTotal(ARABIC, 1, 1, 0, 0, false), new NeedTotal(Need.SIGN, 0, 0, 0, 0, true));
    assertThat(totals.needs()).filteredOn(NeedTotal::isMissing).hasSize(1);
  }

  private static Needs arabicWithChildren(Integer... ages) {
    return new Needs(new TreeSet<>(Set.of("ar")), false, List.of(ages), false, false, false, null);
  }

  private static Attendee attendee(
      RegistrationState state, int people, Needs needs, Instant created) {
    return new Attendee(
        new RegistrationId(UUID.randomUUID()),
        1,
        1,
        "Amal",
        Language.ARABIC,
        MeetingMode.SITE,
        people,
        null,
        needs,
        state,
        null,
        null,
        Channel.SELF,
        0,
        created);
  }
}
