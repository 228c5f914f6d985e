package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;
import static org.stadtmosaik.meeting.MeetingFixtures.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.MeetingFixtures.Guest;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;

/** Many at the same moment. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class RegistrationsAtOnceIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;
  @Autowired private TestClock clock;

  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @Test
  void givesTenPlacesToExactlyTenOfAHundred() {
    MeetingView meeting = made.aMeeting(town, 10);

    List<Outcome<OwnRegistration>> outcomes = atOnce(100, _ -> register(aResident(), meeting));

    assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    List<Attendee> all = registrations.attendees(Fixtures.aLeadOf(town), meeting.id());
    assertThat(all)
        .extracting(Attendee::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
    assertThat(all.subList(0, 10))
        .extracting(Attendee::state)
        .containsOnly(RegistrationState.CONFIRMED);
    assertThat(all.subList(10, 100))
        .extracting(Attendee::state)
        .containsOnly(RegistrationState.WAITING);
    assertThat(all.subList(10, 100))
        .extracting(Attendee::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 90).boxed().toList());
  }

  @Test
  void takesOneSignUpOnceHoweverOftenItArrives() {
    MeetingView meeting = made.aMeeting(town, 10);
    Actor.Resident rana = aResident();
    UUID id = Ids.next();

    List<Outcome<OwnRegistration>> outcomes =
        atOnce(
            20,
            number ->
                registrations.register(
                    rana,
                    meeting.summary().handle(),
                    new RegistrationId(number % 2 == 0 ? id : Ids.next()),
                    with(2)));

    assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(meetings.counts(meeting.id()).get(MeetingMode.SITE).confirmed()).isEqualTo(2);
  }

  @RepeatedTest(5)
  void cancelsAcceptsAndExpiresAtTheSameMomentWithoutLosingOrDoublingAPlace() {
    MeetingView meeting = made.aMeeting(town, 1);
    Guest first = made.aGuest(meeting, 1);
    Guest second = made.aGuest(meeting, 1);
    Guest third = made.aGuest(meeting, 1);
    registrations.cancel(first.ticket(), first.id());
    clock.advance(Duration.ofHours(24));

    List<Outcome<RegistrationState>> outcomes =
        atOnce(
            9,
            number ->
                switch (number % 3) {
                  case 0 -> registrations.cancel(second.ticket(), second.id()).state();
                  case 1 -> registrations.accept(second.ticket(), second.id()).state();
                  default -> {
                    registrations.settle();
                    yield RegistrationState.WAITING;
                  }
                });

    assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(made.state(second.id())).isEqualTo(RegistrationState.EXPIRED);
    assertThat(made.state(third.id())).isEqualTo(RegistrationState.OFFERED);
  }

  @Test
  void keepsTheOrderWhileSomeCancelAndOthersArrive() {
    MeetingView meeting = made.aMeeting(town, 5);
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      guests.add(made.aGuest(meeting, 1));
    }

    List<Outcome<RegistrationState>> outcomes =
        atOnce(
            10,
            number ->
                number < 5
                    ? registrations
                        .cancel(guests.get(number).ticket(), guests.get(number).id())
                        .state()
                    : register(aResident(), meeting).state());

    assertThat(outcomes).extracting(Outcome::failure).containsOnlyNulls();
    List<Attendee> all = registrations.attendees(Fixtures.aLeadOf(town), meeting.id());
    assertThat(all.subList(5, 10))
        .extracting(Attendee::state)
        .containsOnly(RegistrationState.OFFERED);
    assertThat(all.subList(10, 15))
        .extracting(Attendee::state)
        .containsOnly(RegistrationState.WAITING);
  }

  private OwnRegistration register(Actor.Resident who, MeetingView meeting) {
    return registrations.register(
        who, meeting.summary().handle(), new RegistrationId(Ids.next()), with(1));
  }
}
