package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.meeting.MeetingFixtures.with;
import static org.stadtmosaik.meeting.RegistrationState.CANCELLED;
import static org.stadtmosaik.meeting.RegistrationState.CONFIRMED;
import static org.stadtmosaik.meeting.RegistrationState.DECLINED;
import static org.stadtmosaik.meeting.RegistrationState.EXPIRED;
import static org.stadtmosaik.meeting.RegistrationState.OFFERED;
import static org.stadtmosaik.meeting.RegistrationState.WAITING;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.MeetingFixtures.Guest;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Signing up, waiting, being offered a place, and taking it back. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class RegistrationsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;
  @Autowired private TestClock clock;
  @Autowired private TransactionOperations transaction;

  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @Test
  void offersAPlaceThatBecomesFreeToWhoWaitsFirst() {
    MeetingView meeting = made.aMeeting(town, 2);
    Guest first = made.aGuest(meeting, 2);
    Guest second = made.aGuest(meeting, 1);
    Guest third = made.aGuest(meeting, 1);
    assertThat(first.registration().state()).isEqualTo(CONFIRMED);
    assertThat(third.registration().standing()).isEqualTo(new Standing(2, 1, 0, false));

    registrations.cancel(first.ticket(), first.id());

    OwnRegistration offered = own(second, meeting);
    assertThat(offered.state()).isEqualTo(OFFERED);
    assertThat(offered.offeredUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(registrations.accept(second.ticket(), second.id()).state()).isEqualTo(CONFIRMED);
    assertThat(registrations.decline(third.ticket(), third.id()).state()).isEqualTo(DECLINED);
  }

  @Test
  void keepsAFamilyTogetherAndLetsNobodyOvertakeIt() {
    MeetingView meeting = made.aMeeting(town, 4);
    Guest one = made.aGuest(meeting, 3);
    Guest family = made.aGuest(meeting, 3);
    Guest single = made.aGuest(meeting, 1);

    assertThat(family.registration().standing()).isEqualTo(new Standing(1, 0, 1, false));
    assertThat(single.registration().state()).isEqualTo(WAITING);

    registrations.change(one.ticket(), one.id(), with(1));

    assertThat(made.state(family.id())).isEqualTo(OFFERED);
    assertThat(made.state(single.id())).isEqualTo(WAITING);
  }

  @Test
  void givesPlacesAtOnceShortlyBeforeTheMeeting() {
    MeetingView meeting = made.aMeeting(town, 3);
    Guest one = made.aGuest(meeting, 2);
    Guest family = made.aGuest(meeting, 3);
    Guest single = made.aGuest(meeting, 1);

    clock.advance(Duration.ofDays(8).plusHours(1));
    registrations.settle();

    assertThat(made.state(single.id())).isEqualTo(CONFIRMED);
    registrations.cancel(one.ticket(), one.id());
    registrations.cancel(single.ticket(), single.id());
    assertThat(made.state(family.id())).isEqualTo(CONFIRMED);
  }

  @Test
  void passesAnOfferOnThatNobodyAnswers() {
    MeetingView meeting = made.aMeeting(town, 1);
    Guest first = made.aGuest(meeting, 1);
    Guest second = made.aGuest(meeting, 1);
    Guest third = made.aGuest(meeting, 1);
    registrations.cancel(first.ticket(), first.id());

    clock.advance(Duration.ofHours(24));
    assertThat(registrations.accept(second.ticket(), second.id()).state()).isEqualTo(EXPIRED);

    assertThat(made.state(third.id())).isEqualTo(OFFERED);
    clock.advance(Duration.ofHours(25));
    registrations.settle();
    assertThat(made.state(third.id())).isEqualTo(EXPIRED);
    assertThat(made.aGuest(meeting, 1).registration().state()).isEqualTo(CONFIRMED);
  }

  @Test
  void letsWhoeverLostAnOfferGetInLineAgain() {
    MeetingView meeting = made.aMeeting(town, 1);
    Guest first = made.aGuest(meeting, 1);
    Guest second = made.aGuest(meeting, 1);
    registrations.cancel(first.ticket(), first.id());
    registrations.decline(second.ticket(), second.id());

    OwnRegistration again = register(second.resident(), meeting, Ids.next(), 1);

    assertThat(again.id()).isNotEqualTo(second.id());
    assertThat(again.state()).isEqualTo(CONFIRMED);
    assertThat(again.number()).isEqualTo(3);
  }

  @Test
  void takesTheSameSignUpOnceAndOneOfEachDevice() {
    MeetingView meeting = made.aMeeting(town, 10);
    Actor.Resident rana = aResident();
    UUID id = Ids.next();

    OwnRegistration first = register(rana, meeting, id, 2);
    OwnRegistration again = register(rana, meeting, id, 2);
    OwnRegistration otherTab = register(rana, meeting, Ids.next(), 2);

    assertThat(again).isEqualTo(first);
    assertThat(otherTab.id()).isEqualTo(first.id());
    assertThat(meetings.counts(meeting.id()).get(MeetingMode.SITE).confirmed()).isEqualTo(2);
    assertThatThrownBy(() -> register(aResident(), meeting, id, 2))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void opensToWhoeverHasTheLinkAndToNobodyElse() {
    MeetingView meeting = made.aMeeting(town, 10);
    Guest rana = made.aGuest(meeting, 1);
    String handle = meeting.summary().handle();
    String secret = rana.registration().secret();

    assertThat(registrations.byLink(handle, secret)).contains(rana.registration());
    assertThat(registrations.byLink(handle, secret + "x")).isEmpty();
    assertThat(registrations.byLink(handle, rana.registration().checkIn())).isEmpty();
    assertThat(registrations.byLink(made.aMeeting(town, 1).summary().handle(), secret)).isEmpty();
    assertThatThrownBy(() -> registrations.cancel(new Ticket.Device(aResident()), rana.id()))
        .isInstanceOf(NotFoundException.class);
    assertThat(registrations.cancel(new Ticket.Link(secret), rana.id()).state())
        .isEqualTo(CANCELLED);
    assertThat(registrations.cancel(rana.ticket(), rana.id()).state()).isEqualTo(CANCELLED);
  }

  @Test
  void takesNobodyInBeforeOrAfterTheTimeForIt() {
    MeetingView meeting = made.aMeeting(town, 10);
    Guest rana = made.aGuest(meeting, 1);
    made.change(town, meeting.id(), draft -> opening(draft, Duration.ofDays(1)));
    refused("meeting.error.phase.upcoming", meeting);

    clock.advance(Duration.ofDays(10));

    refused("meeting.error.phase.begun", meeting);
    assertThatThrownBy(() -> registrations.cancel(rana.ticket(), rana.id()))
        .isInstanceOf(ConflictException.class);
    clock.advance(Duration.ofHours(3));
    refused("meeting.error.phase.over", meeting);
  }

  @Test
  void takesNobodyInForAMeetingThatDoesNotTakePlace() {
    MeetingView meeting = made.aMeeting(town, 10);

    meetings.cancel(aLeadOf(town), meeting.id(), 0, LocalizedText.of(Language.GERMAN, "Krankheit"));

    refused("meeting.error.phase.cancelled", meeting);
    MeetingView after = meetings.page(meeting.summary().handle()).orElseThrow();
    assertThat(after.reason().original()).isEqualTo("Krankheit");
    assertThat(after.summary().sequence()).isEqualTo(1);
  }

  @Test
  void refusesMorePeopleThanThereCanEverBe() {
    MeetingView meeting = made.aMeeting(town, 3);

    assertThatThrownBy(() -> made.aGuest(meeting, 4))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("people"));
    Guest two = made.aGuest(meeting, 2);
    made.aGuest(meeting, 1);
    assertThatThrownBy(() -> registrations.change(two.ticket(), two.id(), with(3)))
        .isInstanceOf(ConflictException.class);
    assertThat(own(two, meeting).says().people()).isEqualTo(2);
  }

  @Test
  void showsTheLinkOnlyToThoseWhoTakePartFromAfar() {
    MeetingView meeting = made.aMeeting(town, 3);
    made.change(
        town,
        meeting.id(),
        draft ->
            MeetingFixtures.withLink(
                MeetingFixtures.at(draft, made.aPlace(town)), "https://meet.example/abc", 1));
    Guest there = made.aGuest(meeting, 1);
    Actor.Resident afar = aResident();
    SignUp online =
        new SignUp("Ivo", Language.GERMAN, MeetingMode.ONLINE, 1, null, Needs.NONE, null);
    String handle = meeting.summary().handle();

    assertThat(there.registration().link()).isNull();
    assertThatThrownBy(() -> made.aMeeting(town, 1, Duration.ofDays(-1)))
        .isInstanceOf(InvalidInputException.class);
    registrations.register(afar, handle, new RegistrationId(Ids.next()), online);
    assertThat(registrations.own(afar, handle).orElseThrow().link())
        .isEqualTo("https://meet.example/abc");
    OwnRegistration waits =
        registrations.register(aResident(), handle, new RegistrationId(Ids.next()), online);
    assertThat(waits.state()).isEqualTo(WAITING);
    assertThat(waits.link()).isNull();
  }

  @Test
  void keepsReservedPlacesForThoseTheyAreForUntilTheyAreReleased() {
    MeetingView meeting = made.aMeeting(town, 3);
    MeetingView reserved =
        made.change(
            town,
            meeting.id(),
            draft ->
                MeetingFixtures.withContingent(
                    draft, "Wer Arabisch braucht", 2, clock.instant().plus(Duration.ofDays(2))));
    made.aGuest(meeting, 1);
    Guest other = made.aGuest(meeting, 1);
    assertThat(other.registration().state()).isEqualTo(WAITING);
    OwnRegistration member =
        registrations.register(
            aResident(),
            meeting.summary().handle(),
            new RegistrationId(Ids.next()),
            new SignUp(
                "Rana",
                Language.ARABIC,
                MeetingMode.SITE,
                1,
                reserved.contingents().getFirst().id(),
                Needs.NONE,
                null));
    assertThat(member.state()).isEqualTo(CONFIRMED);

    clock.advance(Duration.ofDays(2));
    registrations.settle();

    assertThat(made.state(other.id())).isEqualTo(OFFERED);
  }

  @Test
  void logsEveryPlaceThatIsGivenOutOfTurnWithItsReason() {
    MeetingView meeting = made.aMeeting(town, 4);
    made.aGuest(meeting, 3);
    Guest family = made.aGuest(meeting, 3);
    Guest single = made.aGuest(meeting, 1);
    Actor.Staff lead = aLeadOf(town);

    Attendee preferred =
        registrations.override(lead, single.id(), Preference.CONFIRM, "Dolmetscherin");

    assertThat(preferred.state()).isEqualTo(CONFIRMED);
    assertThat(fixtures.actions("registration:" + single.id().value()))
        .containsExactly("meeting.overridden");
    assertThat(
            fixtures.count(
                "audit_entry WHERE subject = ? AND details LIKE '%Dolmetscherin%'",
                "registration:" + single.id().value()))
        .isEqualTo(1);
    assertThatThrownBy(
            () -> registrations.override(lead, family.id(), Preference.CONFIRM, "Warum nicht"))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> registrations.override(lead, family.id(), Preference.OFFER, " "))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() ->
            registrations.override(
                Fixtures.aModeratorOf(town), family.id(), Preference.CANCEL, "so"))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() ->
            registrations.override(aLeadOf(fixtures.aTown()), family.id(), Preference.CANCEL, "so"))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void forgetsWhoTookPartWhenAMeetingIsLongOver() {
    MeetingView meeting = made.aMeeting(town, 5);
    Guest rana = made.aGuest(meeting, 2);
    UUID id = rana.id().value();
    clock.advance(Duration.ofDays(39));
    registrations.forget();
    assertThat(fixtures.count("meeting_registration WHERE id = ? AND name = 'Rana'", id)).isOne();

    clock.advance(Duration.ofDays(2));
    registrations.forget();

    assertThat(
            fixtures.count(
                "meeting_registration WHERE id = ? AND name = '' AND pseudonym IS NULL"
                    + " AND people = 2",
                id))
        .isOne();
    assertThat(registrations.own(rana.resident(), meeting.summary().handle())).isEmpty();
    assertThat(registrations.byLink(meeting.summary().handle(), rana.registration().secret()))
        .isEmpty();
    assertThat(fixtures.count("notification_contact WHERE recipient = ?", id)).isZero();
  }

  /** A restart between the two would find both or neither. */
  @Test
  void offersAPlaceAndTellsSoInOneTransaction() {
    MeetingView meeting = made.aMeeting(town, 1);
    Guest first = made.aGuest(meeting, 1);
    Actor.Resident waiting = aResident();
    OwnRegistration second =
        registrations.register(
            waiting,
            meeting.summary().handle(),
            new RegistrationId(Ids.next()),
            new SignUp(
                "Samir",
                Language.ARABIC,
                MeetingMode.SITE,
                1,
                null,
                Needs.NONE,
                MailAddress.of("samir@example.org")));
    long before = told(second);

    transaction.execute(status -> {
      registrations.cancel(first.ticket(), first.id());
      assertThat(made.state(second.id())).isEqualTo(OFFERED);
      assertThat(told(second)).isEqualTo(before + 1);
      status.setRollbackOnly();
      return status;
    });

    assertThat(made.state(second.id())).isEqualTo(WAITING);
    assertThat(told(second)).isEqualTo(before);
    registrations.cancel(first.ticket(), first.id());
    assertThat(made.state(second.id())).isEqualTo(OFFERED);
    assertThat(told(second)).isEqualTo(before + 1);
    assertThat(
            fixtures.count(
                "notification_mail WHERE recipient = 'samir@example.org'"
                    + " AND kind LIKE '%offered%'"))
        .isEqualTo(1);
  }

  private long told(OwnRegistration registration) {
    return fixtures.count("notification_inbox WHERE recipient = ?", registration.id().value());
  }

  @Test
  void letsStaffSignUpWhoCallsAndSeeWhoComes() {
    MeetingView meeting = made.aMeeting(town, 1);
    Actor.Staff clerk = Fixtures.aModeratorOf(town);
    RegistrationId id = new RegistrationId(Ids.next());

    Attendee entered = registrations.enter(clerk, meeting.id(), id, with(1));
    registrations.enter(clerk, meeting.id(), id, with(1));
    made.aGuest(meeting, 1);

    assertThat(entered.channel()).isEqualTo(Channel.STAFF);
    List<Attendee> all = registrations.attendees(clerk, meeting.id());
    assertThat(all).extracting(Attendee::state).containsExactly(CONFIRMED, WAITING);
    assertThat(all).extracting(Attendee::position).containsExactly(null, 1);
    assertThatThrownBy(() -> registrations.attendees(aLeadOf(fixtures.aTown()), meeting.id()))
        .isInstanceOf(NotFoundException.class);
  }

  private static MeetingDraft opening(MeetingDraft draft, Duration before) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place(),
        draft.online(),
        draft.link(),
        draft.meets(),
        draft.sitePlaces(),
        draft.onlinePlaces(),
        draft.time().begins(draft.zone()).minus(before),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey(),
        draft.contingents());
  }

  private void refused(String key, MeetingView meeting) {
    assertThatThrownBy(() -> made.aGuest(meeting, 1))
        .isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private OwnRegistration register(Actor.Resident who, MeetingView meeting, UUID id, int people) {
    return registrations.register(
        who, meeting.summary().handle(), new RegistrationId(id), with(people));
  }

  private OwnRegistration own(Guest guest, MeetingView meeting) {
    return registrations.own(guest.resident(), meeting.summary().handle()).orElseThrow();
  }
}
