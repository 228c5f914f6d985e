package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.MeetingFixtures.Guest;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;

/** What is tapped at a door counts once, whatever is sent twice, late or by two phones at once. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class CheckInsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private CheckIns checkIns;
  @Autowired private Registrations registrations;
  @Autowired private MeetingForgetting forgetting;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient jdbc;

  private final UUID phone = UUID.randomUUID();
  private Town town;
  private Actor.Staff staff;
  private MeetingView meeting;
  private Guest family;

  @BeforeEach
  void anEvening() {
    town = fixtures.aTown();
    staff = Fixtures.aLeadOf(town);
    meeting = made.aMeeting(town, 20, Duration.ofHours(3));
    family = made.aGuest(meeting, 3);
  }

  @Test
  void givesTheListWithNeedsAndTheHashOfEachCode() {
    CheckInList list = sync();

    assertThat(list.phase()).isEqualTo(CheckInPhase.OPEN);
    CheckInGuest guest = list.guests().getFirst();
    assertThat(guest.name()).isEqualTo("Rana");
    assertThat(guest.people()).isEqualTo(3);
    String hash =
        java.util.HexFormat.of()
            .formatHex(org.stadtmosaik.shared.Sha256.of(family.registration().checkIn()), 0, 8);
    assertThat(guest.code()).isEqualTo(hash);
  }

  @Test
  void countsAMarkOnceHoweverOftenItComes() {
    CheckInMark in = mark(0, 3);
    sync(in);
    sync(in);
    CheckInMark out = mark(3, 0);
    sync(out);

    // The first one once more, because its answer was lost: it is known, and does nothing.
    sync(in);

    assertThat(here()).isZero();
  }

  @Test
  void forgetsMarksAndPhonesWhenTheMeetingIsLongOver() {
    sync(mark(0, 3));
    clock.advance(Duration.ofDays(59));
    forgetting.forget();
    assertThat(tapped()).as("not yet").isEqualTo(1);

    clock.advance(Duration.ofDays(2));
    forgetting.forget();

    assertThat(tapped()).isZero();
    assertThat(attended()).as("how many came stays").isEqualTo(3);
  }

  private int tapped() {
    return jdbc.sql("SELECT COUNT(*) FROM meeting_mark WHERE meeting_id = ?")
        .param(meeting.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void letsTwoPhonesCheckTheSamePersonInOnce() {
    Instant first = clock.instant();
    sync(mark(0, 3, first));
    clock.advance(Duration.ofMinutes(5));

    CheckInList list =
        checkIns.sync(staff, handle(), UUID.randomUUID(), List.of(mark(0, 3, clock.instant())));

    assertThat(list.guests().getFirst().here()).isEqualTo(3);
    assertThat(list.guests().getFirst().since()).isEqualTo(first);
    assertThat(attended()).isEqualTo(3);
  }

  @Test
  void countsOnceThoughManyPhonesSendAtTheSameMoment() throws Exception {
    List<Callable<CheckInList>> phones = new ArrayList<>();
    CheckInMark same = mark(0, 2);
    for (int i = 0; i < 12; i++) {
      CheckInMark sent = i % 2 == 0 ? same : mark(0, 3);
      phones.add(() -> checkIns.sync(staff, handle(), UUID.randomUUID(), List.of(sent)));
    }
    try (ExecutorService doors = Executors.newFixedThreadPool(12)) {
      for (Future<CheckInList> answer : doors.invokeAll(phones)) {
        assertThat(answer.get().done()).hasSize(1);
      }
    }

    assertThat(here()).isEqualTo(3);
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM meeting_mark WHERE meeting_id = ?")
                .param(meeting.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(7);
  }

  @Test
  void dropsMarksOfAnotherMeeting() {
    MeetingView other = made.aMeeting(town, 20, Duration.ofHours(5));
    Guest stranger = made.aGuest(other, 1);

    CheckInList list =
        sync(new CheckInMark(UUID.randomUUID(), stranger.id(), 0, 1, clock.instant()));

    assertThat(list.done()).hasSize(1);
    assertThat(
            checkIns
                .sync(staff, other.summary().handle(), phone, List.of())
                .guests()
                .getFirst()
                .here())
        .isZero();
  }

  @Test
  void hasNoListBeforeItsTimeNorAfterItButTakesMarksThatComeLate() {
    MeetingView far = made.aMeeting(town, 20, Duration.ofDays(3));
    made.aGuest(far, 1);
    CheckInList early = checkIns.sync(staff, far.summary().handle(), phone, List.of());
    assertThat(early.phase()).isEqualTo(CheckInPhase.EARLY);
    assertThat(early.guests()).isEmpty();

    Instant tapped = clock.instant();
    clock.advance(Duration.ofHours(8));
    CheckInList over = sync(mark(0, 2, tapped));

    assertThat(over.phase()).isEqualTo(CheckInPhase.OVER);
    assertThat(over.guests()).isEmpty();
    assertThat(attended()).isEqualTo(2);
    clock.advance(Duration.ofDays(15));
    sync(mark(2, 3));
    assertThat(attended()).isEqualTo(2);
  }

  @Test
  void believesNoClockThatIsWrong() {
    CheckInList list = sync(mark(0, 1, Instant.parse("2001-01-01T00:00:00Z")));

    assertThat(list.guests().getFirst().since()).isEqualTo(list.now());
  }

  @Test
  void isForTheCommunesStaffAndInTheLogOnceAPhone() {
    sync();
    sync();
    Actor.Staff elsewhere = Fixtures.aLeadOf(fixtures.aTown());

    assertThatThrownBy(() -> checkIns.sync(elsewhere, handle(), phone, List.of()))
        .isInstanceOf(NotFoundException.class);
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'meeting.listTaken' AND subject = ?")
                .param("meeting:" + meeting.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(checkIns.phones(staff, meeting.id())).isEqualTo(1);
    checkIns.removed(staff, handle(), phone);
    assertThat(checkIns.phones(staff, meeting.id())).isZero();
  }

  private CheckInMark mark(int before, int here) {
    return mark(before, here, clock.instant());
  }

  private CheckInMark mark(int before, int here, Instant at) {
    return new CheckInMark(UUID.randomUUID(), family.id(), before, here, at);
  }

  private CheckInList sync(CheckInMark... marks) {
    return checkIns.sync(staff, handle(), phone, List.of(marks));
  }

  private int here() {
    return sync().guests().getFirst().here();
  }

  private int attended() {
    return registrations.attendees(staff, meeting.id()).getFirst().checkedIn();
  }

  private String handle() {
    return meeting.summary().handle();
  }
}
