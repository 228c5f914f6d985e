package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class VoicesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Voices voices;
  @Autowired private Ideas ideas;

  private final Actor.Resident reader = aResident();

  @Test
  void countsAPersonOnceHoweverOftenTheySupportAtTheSameMoment() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());

    List<Outcome<Long>> supports = atOnce(50, _ -> voices.support(reader, idea));

    assertThat(supports).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(supports).extracting(Outcome::value).containsOnly(1L);
    assertThat(fixtures.count("idea_support WHERE idea_id = ?", idea.value())).isEqualTo(1);
    assertThat(ideas.get(reader, idea).supports()).isEqualTo(1);
    assertThat(ideas.get(reader, idea).supported()).isTrue();
    assertThat(ideas.get(aResident(), idea).supported()).isFalse();
  }

  @Test
  void countsEachOfFiftyPeopleAtTheSameMoment() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());
    List<Actor.Resident> people = IntStream.range(0, 50).mapToObj(_ -> aResident()).toList();

    List<Outcome<Long>> supports = atOnce(50, i -> voices.support(people.get(i), idea));

    assertThat(supports).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(fixtures.count("idea_support WHERE idea_id = ?", idea.value())).isEqualTo(50);
    assertThat(ideas.get(reader, idea).supports()).isEqualTo(50);
  }

  @Test
  void survivesSupportingAndTakingBackFromManyTabsAtOnce() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());

    List<Outcome<Long>> clicks =
        atOnce(40, i -> i % 2 == 0 ? voices.support(reader, idea) : voices.unsupport(reader, idea));

    assertThat(clicks).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(voices.support(reader, idea)).isEqualTo(1);
  }

  @Test
  void takesSupportBackAsOftenAsOneLikes() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());
    voices.support(aResident(), idea);
    voices.support(reader, idea);

    assertThat(voices.unsupport(reader, idea)).isEqualTo(1);
    assertThat(voices.unsupport(reader, idea)).isEqualTo(1);
  }

  @Test
  void putsANewOpinionInPlaceOfTheEarlierOne() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());

    for (Opinion opinion : Opinion.values()) {
      voices.opine(reader, idea, opinion);
      assertThat(ideas.get(reader, idea).opinion()).isEqualTo(opinion);
      assertThat(fixtures.count("idea_opinion WHERE idea_id = ?", idea.value())).isEqualTo(1);
    }
    assertThat(ideas.get(aResident(), idea).opinion()).isNull();
    voices.forgetOpinion(reader, idea);
    voices.forgetOpinion(reader, idea);
    assertThat(ideas.get(reader, idea).opinion()).isNull();
  }

  @Test
  void keepsOneOpinionOfManyGivenAtTheSameMoment() {
    IdeaId idea = fixtures.aPublishedIdea(fixtures.aTown(), aResident());

    List<Outcome<Boolean>> opinions =
        atOnce(
            30,
            i -> {
              voices.opine(reader, idea, Opinion.values()[i % 3]);
              return true;
            });

    assertThat(opinions).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(fixtures.count("idea_opinion WHERE idea_id = ?", idea.value())).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(PhaseKind.class)
  void hearsVoicesInEveryPhaseButThatOfTheAnswer(PhaseKind phase) {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION, PhaseKind.COLLECT);
    IdeaId idea = ideas.submit(aResident(), town.board().id(), Ids.next(), text()).id();
    fixtures.changePhases(town, phase);

    if (phase == PhaseKind.ANSWER) {
      assertThatThrownBy(() -> voices.support(reader, idea))
          .isInstanceOfSatisfying(
              ConflictException.class, e -> assertThat(e.key()).isEqualTo("idea.error.phaseOver"));
      assertThatThrownBy(() -> voices.opine(reader, idea, Opinion.AGREE))
          .isInstanceOf(ConflictException.class);
    } else {
      assertThat(voices.support(reader, idea)).isEqualTo(1);
      voices.opine(reader, idea, Opinion.AGREE);
      assertThat(ideas.get(reader, idea).opinion()).isEqualTo(Opinion.AGREE);
    }
  }

  @Test
  void rejectsSupportAfterThePhaseEnds() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION, PhaseKind.COLLECT);
    IdeaId idea = ideas.submit(aResident(), town.board().id(), Ids.next(), text()).id();
    voices.support(reader, idea);
    fixtures.closePhases(town);

    assertThatThrownBy(() -> voices.support(aResident(), idea))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> voices.unsupport(reader, idea)).isInstanceOf(ConflictException.class);
    assertThat(ideas.get(reader, idea).supports()).isEqualTo(1);
  }

  @Test
  void knowsNoIdeaThatIsNotPublishedAndNobodyButResidents() {
    Town town = fixtures.aTown();
    Actor.Resident author = aResident();
    IdeaId held = fixtures.aHeldIdea(town, author).id();
    IdeaId declined = fixtures.aDeclinedIdea(town, author);
    IdeaId published = fixtures.aPublishedIdea(town, author);

    for (IdeaId id : List.of(held, declined, new IdeaId(Ids.next()))) {
      assertThatThrownBy(() -> voices.support(author, id)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> voices.opine(reader, id, Opinion.PASS))
          .isInstanceOf(NotFoundException.class);
    }
    for (Actor nobody : List.of(new Actor.Anonymous(), Fixtures.aModeratorOf(town))) {
      assertThatThrownBy(() -> voices.support(nobody, published))
          .isInstanceOf(NotFoundException.class);
    }
  }

  private static IdeaSubmission text() {
    return Fixtures.saying("Mehr Bänke am Kanal.");
  }
}
