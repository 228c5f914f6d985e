package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;
import static org.stadtmosaik.meeting.PollFixtures.saying;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** Taking answers to date polls in: once each, in whichever order and however often they arrive. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class PollAnswersIT {

  @Autowired private Fixtures fixtures;
  @Autowired private PollFixtures pollFixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Polls polls;
  @Autowired private PollAnswers answers;
  @Autowired private PollRecords records;

  @Test
  void keepsTheSameAnswerOnceHoweverOftenItArrivesAtTheSameMoment() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    AnswerId id = anId();

    List<Outcome<AnswerReceipt>> sent =
        atOnce(20, _ -> submit(poll, amal, id, 0, saying(poll, Choice.YES, 2)));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent).filteredOn(outcome -> !outcome.value().again()).hasSize(1);
    assertThat(sent)
        .extracting(outcome -> outcome.value().secret())
        .containsOnly(sent.getFirst().value().secret());
    assertThat(now(poll).answered()).isEqualTo(1);
    assertThat(now(poll).options()).extracting(option -> option.people().yes()).containsOnly(2);
  }

  @Test
  void neverTakesMorePeopleThanADateHasPlaces() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aSmallPoll(town, 10);

    List<Outcome<AnswerReceipt>> sent =
        atOnce(30, _ -> submit(poll, aResident(), anId(), 0, saying(poll, Choice.YES, 1)));

    assertThat(sent).filteredOn(Outcome::succeeded).hasSize(10);
    assertThat(sent)
        .filteredOn(outcome -> !outcome.succeeded())
        .extracting(Outcome::failure)
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(InvalidInputException.class));
    assertThat(now(poll).options()).extracting(option -> option.people().yes()).containsOnly(10);
  }

  @Test
  void aFullDateStillTakesWhoComesIfNeedBeAndKeepsWhoSaidYes() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aSmallPoll(town, 2);
    Actor.Resident first = aResident();
    AnswerId id = anId();
    submit(poll, first, id, 0, saying(poll, Choice.YES, 2));

    submit(poll, aResident(), anId(), 0, saying(poll, Choice.IF_NEEDED, 3));
    assertThat(submit(poll, first, id, 1, saying(poll, Choice.YES, 1)).version()).isEqualTo(2);
    assertThatThrownBy(() -> submit(poll, first, id, 2, saying(poll, Choice.YES, 3)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("meetingpoll.error.full");
    assertThat(now(poll).options().getFirst().people()).isEqualTo(new PollOption.Tally(1, 3, 0));
  }

  @Test
  void twoTabsAreOnePersonAndTheSecondIsAsked() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    AnswerReceipt first = submit(poll, amal, anId(), 0, saying(poll, Choice.YES, 1));

    AnswerId otherTab = anId();
    assertThatThrownBy(() -> submit(poll, amal, otherTab, 0, saying(poll, Choice.NO, 1)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("answeredElsewhere");
    AnswerReceipt meant = submit(poll, amal, otherTab, 1, saying(poll, Choice.NO, 1));

    assertThat(meant.id()).isEqualTo(first.id());
    assertThat(now(poll).answered()).isEqualTo(1);
    assertThat(now(poll).options().getFirst().people()).isEqualTo(new PollOption.Tally(0, 0, 1));
  }

  @Test
  void aPageThatWasNeverToldThatItsAnswerArrivedGoesOnWriting() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    AnswerId id = anId();
    submit(poll, amal, id, 0, saying(poll, Choice.YES, 1));

    assertThat(submit(poll, amal, id, 0, saying(poll, Choice.NO, 1)).version()).isEqualTo(2);
  }

  @Test
  void anAnswerForSomebodyElseIsOneOfItsOwn() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    submit(poll, amal, anId(), 0, saying(poll, Choice.YES, 1));

    AnswerReceipt mother =
        answers.submit(amal, handle(poll), anId(), 0, true, saying(poll, Choice.NO, 1), null);

    assertThat(now(poll).answered()).isEqualTo(2);
    assertThat(answers.own(amal, poll).orElseThrow().id()).isNotEqualTo(mother.id());
    assertThat(answers.byLink(poll, mother.secret()).orElseThrow().id()).isEqualTo(mother.id());
  }

  @Test
  void theLinkChangesAndTakesBackAndOnlyTheRightOne() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    AnswerReceipt given = submit(poll, amal, anId(), 0, saying(poll, Choice.YES, 1));

    answers.changeByLink(
        handle(poll), given.secret().toUpperCase(Locale.ROOT), 1, saying(poll, Choice.NO, 4), null);
    assertThat(answers.own(amal, poll).orElseThrow().says().people()).isEqualTo(4);
    String wrong = given.secret().substring(1) + "0";
    assertThat(answers.byLink(poll, wrong)).isEmpty();
    assertThatThrownBy(
            () -> answers.changeByLink(handle(poll), wrong, 1, saying(poll, Choice.NO, 1), null))
        .isInstanceOf(NotFoundException.class);
    assertThat(answers.byLink(aPoll(), given.secret())).isEmpty();

    answers.withdrawByLink(handle(poll), given.secret());
    answers.withdrawByLink(handle(poll), given.secret());
    assertThat(now(poll).answered()).isZero();
    assertThat(now(poll).options().getFirst().people()).isEqualTo(PollOption.Tally.NONE);
  }

  @Test
  void whatWasTakenBackStaysSoWhenThePhoneSendsItOnceMore() {
    PollView poll = aPoll();
    Actor.Resident amal = aResident();
    AnswerId id = anId();
    submit(poll, amal, id, 0, saying(poll, Choice.YES, 1));
    answers.withdraw(amal, handle(poll));

    assertThatThrownBy(() -> submit(poll, amal, id, 0, saying(poll, Choice.YES, 1)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("withdrawn");
    assertThat(submit(poll, amal, anId(), 0, saying(poll, Choice.YES, 1)).again()).isFalse();
    assertThat(
            fixtures.count(
                "meeting_answer WHERE id = ? AND name IS NULL AND pseudonym IS NULL", id.value()))
        .isEqualTo(1);
  }

  @Test
  void whoHadBegunBeforeTheDeadlineMayFinishAndNobodyLaterThanThat() {
    PollView poll = aPoll();
    AnswerId id = anId();
    Actor.Resident amal = aResident();
    clock.advance(Duration.ofDays(7).plusMinutes(10));

    submit(poll, amal, id, 0, saying(poll, Choice.YES, 1));
    clock.advance(Duration.ofMinutes(30));

    assertThatThrownBy(() -> submit(poll, aResident(), anId(), 0, saying(poll, Choice.YES, 1)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("meetingpoll.error.ended");
    // What had arrived is told so, whenever the phone asks again.
    assertThat(submit(poll, amal, id, 0, saying(poll, Choice.YES, 1)).again()).isTrue();
  }

  @Test
  void nobodyTakesTheIdOfAnothersAnswer() {
    PollView poll = aPoll();
    AnswerId id = anId();
    submit(poll, aResident(), id, 0, saying(poll, Choice.YES, 1));

    assertThatThrownBy(() -> submit(poll, aResident(), id, 0, saying(poll, Choice.NO, 1)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("otherAnswer");
  }

  @Test
  void refusesWhatNoFormOfOursSends() {
    PollView poll = aPoll();
    Map<OptionId, Choice> foreign = Map.of(new OptionId(UUID.randomUUID()), Choice.YES);

    assertRefused(poll, saying(foreign, 1), "unknownDate");
    assertRefused(poll, saying(Map.of(), 1), "noChoice");
    assertRefused(poll, saying(poll, Choice.YES, 0), "people");
    assertRefused(poll, saying(poll, Choice.YES, 21), "people");
    assertRefused(
        poll,
        new PollAnswer(
            null,
            org.stadtmosaik.shared.Language.GERMAN,
            UUID.randomUUID(),
            1,
            Needs.NONE,
            null,
            saying(poll, Choice.YES, 1).choices()),
        "neighbourhood");
    assertThat(now(poll).answered()).isZero();
  }

  @Test
  void staffSeeWhichAnswersMayBeTheSamePersons() {
    Town town = fixtures.aTown();
    PollView poll = pollFixtures.aPoll(town, 2);
    submit(poll, aResident(), anId(), 0, named(poll, "Renée  Müller"));
    submit(poll, aResident(), anId(), 0, named(poll, "renee müller"));
    submit(poll, aResident(), anId(), 0, named(poll, "Ali"));

    List<StaffAnswer> seen = records.answers(aLeadOf(town), poll.summary().id());

    assertThat(seen).hasSize(3);
    assertThat(seen).filteredOn(answer -> !answer.likeness().isEmpty()).hasSize(2);
    records.remove(aLeadOf(town), seen.getFirst().id(), "doppelt");
    assertThat(now(poll).answered()).isEqualTo(2);
    assertThatThrownBy(() -> records.answers(aLeadOf(fixtures.aTown()), poll.summary().id()))
        .isInstanceOf(NotFoundException.class);
  }

  private static PollAnswer named(PollView poll, String name) {
    PollAnswer answer = saying(poll, Choice.YES, 1);
    return new PollAnswer(name, answer.language(), null, 1, Needs.NONE, null, answer.choices());
  }

  private void assertRefused(PollView poll, PollAnswer answer, String word) {
    assertThatThrownBy(() -> submit(poll, aResident(), anId(), 0, answer))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("meetingpoll.error." + word);
  }

  private PollView aPoll() {
    return pollFixtures.aPoll(fixtures.aTown(), 3);
  }

  private PollView now(PollView poll) {
    return polls.page(handle(poll)).orElseThrow();
  }

  private static String handle(PollView poll) {
    return poll.summary().handle();
  }

  private AnswerReceipt submit(
      PollView poll, Actor.Resident actor, AnswerId id, long version, PollAnswer answer) {
    return answers.submit(actor, handle(poll), id, version, false, answer, null);
  }

  private static AnswerId anId() {
    return new AnswerId(UUID.randomUUID());
  }
}
