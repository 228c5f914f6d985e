package org.stadtmosaik.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.meeting.CheckInMark;
import org.stadtmosaik.meeting.CheckInPhase;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingState;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

class CheckInRuleTest {

  private static final Instant START = Instant.parse("2026-12-08T17:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // there, before, here, people, then
    "0, 0, 2, 3, 2",
    "2, 2, 0, 3, 0",
    "2, 0, 2, 3, 2",
    "3, 2, 0, 3, 3",
    "1, 0, 3, 3, 3",
    "0, 0, 9, 3, 3",
    "2, 2, -1, 3, 0"
  })
  void neverSendsPeopleHomeWhomAnotherPhoneHasLetIn(
      int there, int before, int here, int people, int then) {
    CheckInMark mark =
        new CheckInMark(
            UUID.randomUUID(), new RegistrationId(UUID.randomUUID()), before, here, START);

    assertThat(CheckInRule.merged(there, mark, people)).isEqualTo(then);
  }

  @Test
  void opensADayBeforeAndClosesTwoHoursAfter() {
    MeetingSummary meeting =
        meeting(new MeetingTime.Span(START, START.plus(Duration.ofHours(2))), MeetingState.PLANNED);

    assertThat(CheckInRule.phase(meeting, START.minus(Duration.ofHours(25))))
        .isEqualTo(CheckInPhase.EARLY);
    assertThat(CheckInRule.phase(meeting, START.minus(Duration.ofHours(24))))
        .isEqualTo(CheckInPhase.OPEN);
    assertThat(CheckInRule.phase(meeting, START.plus(Duration.ofMinutes(239))))
        .isEqualTo(CheckInPhase.OPEN);
    assertThat(CheckInRule.phase(meeting, START.plus(Duration.ofHours(4))))
        .isEqualTo(CheckInPhase.OVER);
    assertThat(CheckInRule.counts(meeting, START.plus(Duration.ofDays(14)))).isTrue();
    assertThat(CheckInRule.counts(meeting, START.plus(Duration.ofDays(15)))).isFalse();
  }

  @Test
  void staysOpenUntilTheLastDayIsOverWhereThePeopleAre() {
    LocalDate day = LocalDate.of(2026, 12, 8);
    MeetingSummary meeting =
        meeting(new MeetingTime.Days(day, day.plusDays(1)), MeetingState.PLANNED);

    assertThat(CheckInRule.until(meeting)).isEqualTo(Instant.parse("2026-12-10T01:00:00Z"));
  }

  @Test
  void hasNoListForAMeetingThatDoesNotTakePlace() {
    MeetingSummary meeting =
        meeting(
            new MeetingTime.Span(START, START.plus(Duration.ofHours(2))), MeetingState.CANCELLED);

    assertThat(CheckInRule.phase(meeting, START)).isEqualTo(CheckInPhase.CANCELLED);
  }

  private static MeetingSummary meeting(MeetingTime time, MeetingState state) {
    return new MeetingSummary(
        new MeetingId(UUID.randomUUID()),
        "abcdefghjk",
        new CommuneId(UUID.randomUUID()),
        new ProjectId(UUID.randomUUID()),
        null,
        null,
        1,
        "uid",
        0,
        LocalizedText.of(Language.GERMAN, "Treffen"),
        ZoneId.of("Europe/Berlin"),
        time,
        null,
        false,
        state,
        START);
  }
}
