package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.meeting.MeetingFixtures.aDraft;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.MeetingFixtures.Guest;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Announcing, changing, moving and cancelling meetings. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class MeetingsIT {

  private static final LocalizedText REASON = LocalizedText.of(Language.GERMAN, "Sturm");

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private Meetings meetings;
  @Autowired private MeetingActivities activities;
  @Autowired private TestClock clock;

  private Town town;
  private Actor.Staff lead;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
    lead = aLeadOf(town);
  }

  @Test
  void keepsItsNameInCalendarsAndCountsWhatChangesForThem() {
    MeetingView first = made.aMeeting(town, 5);
    MeetingView again = made.change(town, first.id(), draft -> draft);
    MeetingView more = made.change(town, first.id(), draft -> MeetingFixtures.withPlaces(draft, 9));
    MeetingView elsewhere =
        made.change(town, first.id(), draft -> MeetingFixtures.at(draft, made.aPlace(town)));
    MeetingTime later =
        new MeetingTime.Span(
            first.summary().begins().plus(Duration.ofDays(1)),
            first.summary().begins().plus(Duration.ofDays(1)).plus(Duration.ofHours(1)));
    MeetingView moved = meetings.move(lead, first.id(), elsewhere.summary().version(), later);

    assertThat(again).isEqualTo(first);
    assertThat(more.summary().sequence()).isZero();
    assertThat(elsewhere.summary().sequence()).isEqualTo(1);
    assertThat(moved.summary().sequence()).isEqualTo(2);
    assertThat(moved.summary().uid()).isEqualTo(first.summary().uid());
    assertThat(moved.summary().handle()).isEqualTo(first.summary().handle());
    assertThat(meetings.move(lead, first.id(), 0, later)).isEqualTo(moved);
    assertThatThrownBy(() -> meetings.move(lead, first.id(), 0, first.summary().time()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void cancelsOnce() {
    MeetingView meeting = made.aMeeting(town, 5);

    meetings.cancel(lead, meeting.id(), 0, REASON);
    meetings.cancel(lead, meeting.id(), 0, REASON);

    MeetingView after = meetings.ofStaff(lead, meeting.id());
    assertThat(after.summary().state()).isEqualTo(MeetingState.CANCELLED);
    assertThat(after.summary().sequence()).isEqualTo(1);
    assertThat(fixtures.actions("meeting:" + meeting.id().value()))
        .containsExactly("meeting.announced", "meeting.cancelled");
    assertThatThrownBy(
            () -> made.change(town, meeting.id(), it -> MeetingFixtures.withPlaces(it, 1)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void endsAnOfferByTheStartOfAMeetingThatIsMovedForward() {
    MeetingView meeting = made.aMeeting(town, 1);
    Guest first = made.aGuest(meeting, 1);
    Guest second = made.aGuest(meeting, 1);
    made.change(town, meeting.id(), draft -> MeetingFixtures.withPlaces(draft, 2));
    assertThat(made.state(second.id())).isEqualTo(RegistrationState.OFFERED);

    Instant soon = clock.instant().plus(Duration.ofHours(5));
    meetings.move(
        lead, meeting.id(), 1, new MeetingTime.Span(soon, soon.plus(Duration.ofHours(1))));

    assertThat(fixtures.count("meeting_registration WHERE offered_until <= ?", utc(soon)))
        .isEqualTo(1);
    assertThat(made.state(first.id())).isEqualTo(RegistrationState.CONFIRMED);
  }

  @Test
  void beginsEachMeetingOfASeriesAtTheSameTimeOfDayWhenTheClocksChange() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Instant start = LocalDate.of(2028, 3, 14).atTime(18, 0).atZone(berlin).toInstant();

    List<MeetingView> series =
        meetings.series(
            lead,
            town.project().id(),
            aDraft(start, 5),
            new Recurrence(Recurrence.Unit.WEEKS, 1, 4));

    assertThat(series)
        .extracting(it -> it.summary().begins().atZone(berlin).toLocalTime())
        .containsOnly(LocalTime.of(18, 0));
    assertThat(series)
        .extracting(it -> it.summary().begins().atZone(berlin).toLocalDate().getDayOfMonth())
        .containsExactly(14, 21, 28, 4);
    assertThat(series.stream().map(it -> it.summary().series()).distinct()).hasSize(1);
    assertThat(series.stream().map(it -> it.summary().uid()).distinct()).hasSize(4);
    assertThat(meetings.of(series.getFirst().summary().series())).hasSize(4);
  }

  @Test
  void refusesWhatNobodyCanRelyOn() {
    Instant start = clock.instant().plus(Duration.ofDays(3));
    refused("time", aDraft(clock.instant().minus(Duration.ofDays(1)), 5));
    refused("sitePlaces", aDraft(start, 0));
    refused("contingents", MeetingFixtures.withContingent(aDraft(start, 5), "Alle", 6, null));
    refused("link", MeetingFixtures.withLink(aDraft(start, 5), "javascript:alert(1)", null));
    refused("place", MeetingFixtures.at(aDraft(start, 5), made.aPlace(fixtures.aTown())));
  }

  @Test
  void isForThoseWhoRunMeetingsHere() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff stranger = aLeadOf(fixtures.aTown());

    assertThatThrownBy(() -> meetings.ofStaff(stranger, meeting.id()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> meetings.cancel(stranger, meeting.id(), 0, REASON))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> meetings.cancel(Fixtures.aModeratorOf(town), meeting.id(), 0, REASON))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() ->
            meetings.announce(
                Fixtures.aResident(), town.project().id(), aDraft(clock.instant(), 1)))
        .isInstanceOf(RuntimeException.class);
    assertThat(meetings.page("0000000000")).isEmpty();
  }

  @Test
  void readsAnyNumberOfMeetingsOfAProjectInThreeQueries() {
    made.aMeeting(town, 5);
    long one = fixtures.queries(() -> assertThat(shown()).isEqualTo(1));
    for (int i = 0; i < 9; i++) {
      made.aGuest(made.aMeeting(town, 5), 1);
    }

    assertThat(fixtures.queries(() -> assertThat(shown()).isEqualTo(10))).isEqualTo(one);
    assertThat(one).isLessThanOrEqualTo(3);
  }

  private int shown() {
    return activities
        .activities(List.of(town.project().id()), Language.GERMAN)
        .getOrDefault(town.project().id(), List.of())
        .size();
  }

  private void refused(String field, MeetingDraft draft) {
    assertThatThrownBy(() -> meetings.announce(lead, town.project().id(), draft))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static java.time.LocalDateTime utc(Instant instant) {
    return java.time.LocalDateTime.ofInstant(instant, java.time.ZoneOffset.UTC);
  }
}
