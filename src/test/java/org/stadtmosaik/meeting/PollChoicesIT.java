package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Whoever was left out the last time weighs more in a series. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class PollChoicesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private PollFixtures made;
  @Autowired private Polls polls;
  @Autowired private PollAnswers answers;
  @Autowired private PollChoices choices;

  private final List<Actor.Resident> few =
      List.of(Fixtures.aResident(), Fixtures.aResident(), Fixtures.aResident());
  private final List<Actor.Resident> many =
      List.of(
          Fixtures.aResident(),
          Fixtures.aResident(),
          Fixtures.aResident(),
          Fixtures.aResident(),
          Fixtures.aResident());

  private Town town;

  @BeforeEach
  void makeATown() {
    town = fixtures.aTown();
  }

  @Test
  void givesADateToWhoeverWasLeftOutLastTime() {
    PollView series = aSeries();
    assertThat(chosen(series)).containsExactly(0, 1);

    PollView before = made.aPoll(town, 2);
    say(before, few, Map.of(1, Choice.YES));
    say(before, many, Map.of(0, Choice.YES));
    decide(before, 0);

    assertThat(chosen(series)).containsExactly(0, 2);
  }

  @Test
  void forgetsItOnceTheyCouldCome() {
    PollView series = aSeries();
    PollView before = made.aPoll(town, 2);
    say(before, few, Map.of(1, Choice.YES));
    decide(before, 0);
    PollView after = made.aPoll(town, 2);
    say(after, few, Map.of(1, Choice.IF_NEEDED));
    decide(after, 1);

    assertThat(chosen(series)).containsExactly(0, 1);
  }

  /** Five can come to the first two of three evenings, three to the last. */
  private PollView aSeries() {
    PollDraft one = made.draft(made.evenings(3, null));
    PollView series =
        polls.open(
            Fixtures.aLeadOf(town),
            town.project().id(),
            new PollDraft(
                one.title(), one.text(), one.zone(), one.deadline(), true, 2, one.dates()));
    say(series, many, Map.of(0, Choice.YES, 1, Choice.YES));
    say(series, few.subList(0, 2), Map.of(2, Choice.YES));
    return series;
  }

  private List<Integer> chosen(PollView series) {
    PollChoice choice = choices.of(Fixtures.aLeadOf(town), series.summary().id());
    List<UUID> ids = series.options().stream().map(option -> option.id().value()).toList();
    return Objects.requireNonNull(choice.fairest()).dates().stream().map(ids::indexOf).toList();
  }

  private void decide(PollView poll, int date) {
    Actor.Staff lead = Fixtures.aLeadOf(town);
    polls.decide(
        lead,
        poll.summary().id(),
        polls.ofStaff(lead, poll.summary().id()).version(),
        List.of(poll.options().get(date).id()),
        LocalizedText.of(Language.GERMAN, "Darum."));
  }

  private void say(PollView poll, List<Actor.Resident> who, Map<Integer, Choice> says) {
    Map<OptionId, Choice> choices = new HashMap<>();
    says.forEach((date, choice) -> choices.put(poll.options().get(date).id(), choice));
    for (Actor.Resident resident : who) {
      answers.submit(
          resident,
          poll.summary().handle(),
          new AnswerId(Ids.next()),
          0,
          false,
          PollFixtures.saying(choices, 1),
          null);
    }
  }
}
