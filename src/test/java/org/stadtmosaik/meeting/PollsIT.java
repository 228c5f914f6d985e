package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.meeting.PollFixtures.again;
import static org.stadtmosaik.meeting.PollFixtures.saying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Date polls as leads make, change and decide them. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class PollsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private PollFixtures pollFixtures;
  @Autowired private Polls polls;
  @Autowired private PollAnswers answers;

  @Test
  void keepsAnswersWhenDatesAreChangedWithdrawnAndAdded() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aPoll(town, 3);
    answer(poll, 2);
    List<PollDraft.Date> dates = new ArrayList<>(again(poll));
    dates.removeFirst();
    PollDraft.Date moved = dates.getFirst();
    MeetingTime.Span span = (MeetingTime.Span) moved.time();
    dates.set(
        0,
        new PollDraft.Date(
            moved.id(),
            new MeetingTime.Span(
                span.start().plus(Duration.ofHours(1)), span.end().plus(Duration.ofHours(1))),
            null,
            true,
            null,
            new TreeSet<>()));
    dates.addAll(pollFixtures.evenings(4, null).subList(3, 4));

    PollView changed =
        polls.change(aLeadOf(town), poll.summary().id(), 1, pollFixtures.draft(dates));

    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.answered()).isEqualTo(1);
    assertThat(changed.offered()).hasSize(3);
    assertThat(changed.options()).filteredOn(PollOption::withdrawn).hasSize(1);
    assertThat(changed.options()).filteredOn(it -> it.people().yes() == 2).hasSize(3);
    assertThat(changed.options()).filteredOn(it -> it.changed() != null).hasSize(1);
  }

  @Test
  void aDateComesBackWithItsAnswers() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aPoll(town, 2);
    answer(poll, 1);
    List<PollDraft.Date> both = again(poll);

    polls.change(aLeadOf(town), id(poll), 1, pollFixtures.draft(both.subList(0, 1)));
    PollView back = polls.change(aLeadOf(town), id(poll), 2, pollFixtures.draft(both));

    assertThat(back.offered()).extracting(it -> it.people().yes()).containsExactly(1, 1);
  }

  @Test
  void refusesAChangeOfWhatWasChangedInTheMeantime() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aPoll(town, 2);
    polls.change(aLeadOf(town), id(poll), 1, pollFixtures.draft(again(poll)));

    assertThatThrownBy(
            () -> polls.change(aLeadOf(town), id(poll), 1, pollFixtures.draft(again(poll))))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void onlyLeadsMakePollsAndOthersPollsDoNotExist() {
    Town town = fixtures.aTown();
    PollDraft draft = pollFixtures.draft(pollFixtures.evenings(1, null));
    PollView poll = pollFixtures.aPoll(town, 1);

    assertThatThrownBy(() -> polls.open(aModeratorOf(town), town.project().id(), draft))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> polls.open(aLeadOf(fixtures.aTown()), town.project().id(), draft))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> polls.ofStaff(aLeadOf(fixtures.aTown()), id(poll)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> polls.cancel(aModeratorOf(town), id(poll), 1, because()))
        .isInstanceOf(ForbiddenException.class);
    assertThat(polls.ofStaff(aModeratorOf(town), id(poll)).offered()).hasSize(1);
    assertThat(polls.ofStaff(aLeadOf(town))).hasSize(1);
    assertThat(polls.page("0123456789")).isEmpty();
  }

  @Test
  void saysWhichFieldIsWrong() {
    Town town = fixtures.aTown();
    List<PollDraft.Date> dates = pollFixtures.evenings(2, null);

    assertField(town, pollFixtures.draft(List.of()), "dates");
    assertField(town, pollFixtures.draft(List.of(dates.get(0), dates.get(0))), "dates.1.time");
    PollDraft.Date nowhere =
        new PollDraft.Date(null, dates.get(1).time(), null, false, null, new TreeSet<>());
    assertField(town, pollFixtures.draft(List.of(dates.get(0), nowhere)), "dates.1.place");
    PollDraft.Date foreign =
        new PollDraft.Date(
            null,
            dates.get(1).time(),
            pollFixtures.aPlace(fixtures.aTown()).id(),
            false,
            null,
            new TreeSet<>());
    assertField(town, pollFixtures.draft(List.of(foreign)), "dates.0.place");
  }

  @Test
  void givesAPollUpWithAReasonAndTakesNoAnswersAnyMore() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aPoll(town, 1);

    polls.cancel(aLeadOf(town), id(poll), 1, because());

    PollView over = polls.page(poll.summary().handle()).orElseThrow();
    assertThat(over.summary().phase()).isEqualTo(PollPhase.CANCELLED);
    assertThat(over.reason()).isEqualTo(because());
    assertThatThrownBy(() -> answer(poll, 1)).isInstanceOf(ConflictException.class);
    assertThat(fixtures.actions("poll:" + id(poll).value()))
        .containsExactly("meetingpoll.opened", "meetingpoll.cancelled");
  }

  @Test
  void showsAPollInAFixedNumberOfQueries() {
    Town town = fixtures.aTown();
    PollView few = pollFixtures.aPoll(town, 1);
    PollView many = pollFixtures.aPoll(town, 40);

    long one = fixtures.queries(() -> polls.page(few.summary().handle()));
    long forty = fixtures.queries(() -> polls.page(many.summary().handle()));

    assertThat(forty).isEqualTo(one).isLessThanOrEqualTo(4);
    assertThat(fixtures.queries(() -> polls.summaries(List.of(town.project().id())))).isEqualTo(1);
  }

  private void assertField(Town town, PollDraft draft, String field) {
    assertThatThrownBy(() -> polls.open(aLeadOf(town), town.project().id(), draft))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private void answer(PollView poll, int people) {
    answers.submit(
        aResident(),
        poll.summary().handle(),
        new AnswerId(UUID.randomUUID()),
        0,
        false,
        saying(poll, Choice.YES, people),
        null);
  }

  private static PollId id(PollView poll) {
    return poll.summary().id();
  }

  private static LocalizedText because() {
    return LocalizedText.of(Language.GERMAN, "Der Raum ist weg.");
  }
}
