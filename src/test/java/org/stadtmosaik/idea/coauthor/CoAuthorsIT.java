package org.stadtmosaik.idea.coauthor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.saying;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** Writing an idea together. */
@DatabaseTest
@Import(Fixtures.class)
class CoAuthorsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private TestClock clock;
  @Autowired private Ideas ideas;
  @Autowired private CoAuthors coAuthors;

  private final Actor.Resident author = aResident();
  private final Actor.Resident friend = aResident();
  private Town town;
  private IdeaId idea;

  @BeforeEach
  void aHeldIdea() {
    town = fixtures.aTown();
    idea = fixtures.aHeldIdea(town, author).id();
  }

  @Test
  void letsAnInvitedPersonChangeTheIdeaButNotTakeItBack() {
    assertThatThrownBy(() -> ideas.get(friend, idea)).isInstanceOf(NotFoundException.class);
    coAuthors.accept(friend, idea, invited());

    IdeaView seen = ideas.get(friend, idea);

    assertThat(seen.own()).isTrue();
    assertThat(seen.coAuthor()).isTrue();
    assertThat(seen.writers()).isEqualTo(2);
    ideas.edit(friend, idea, seen.version(), saying("Mehr Bänke am Hafen."));
    assertThat(ideas.get(author, idea).text()).isEqualTo("Mehr Bänke am Hafen.");
    assertThat(ideas.get(author, idea).coAuthor()).isFalse();
    assertThatThrownBy(() -> ideas.withdraw(friend, idea)).isInstanceOf(NotFoundException.class);
    assertThat(ideas.get(author, idea).state()).isEqualTo(IdeaState.HELD);
  }

  @Test
  void showsTheIdeaAmongTheContributionsOfBoth() {
    coAuthors.accept(friend, idea, invited());

    assertThat(ideas.mine(friend)).extracting(IdeaView::id).containsExactly(idea);
    assertThat(ideas.mine(friend)).extracting(IdeaView::coAuthor).containsExactly(true);
    assertThat(ideas.mine(author)).extracting(IdeaView::coAuthor).containsExactly(false);
    assertThat(ideas.mine(aResident())).isEmpty();
  }

  @Test
  void takesAnInvitationOnceAndFromTheSamePersonAgain() {
    String secret = invited();
    coAuthors.accept(friend, idea, secret);
    coAuthors.accept(friend, idea, secret);

    assertUnusable(aResident(), secret);
    assertThat(coAuthors.of(author, idea)).hasSize(1);
  }

  @Test
  void takesOneOfManyWhoAcceptAtTheSameMoment() {
    String secret = invited();

    List<Outcome<Boolean>> accepted =
        Fixtures.atOnce(
            8,
            _ -> {
              coAuthors.accept(aResident(), idea, secret);
              return true;
            });

    assertThat(accepted.stream().filter(Outcome::succeeded)).hasSize(1);
    assertThat(coAuthors.of(author, idea)).hasSize(1);
  }

  @Test
  void refusesWhatIsOldReplacedWrongOrOfAnotherIdea() {
    String replaced = invited();
    String secret = invited();
    assertUnusable(friend, replaced);
    assertUnusable(friend, "");
    IdeaId other = fixtures.aHeldIdea(town, author).id();
    assertThatThrownBy(() -> coAuthors.accept(friend, other, secret))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> coAuthors.accept(author, idea, secret))
        .isInstanceOf(ConflictException.class);

    clock.advance(CoAuthors.OPEN);

    assertUnusable(friend, secret);
  }

  @Test
  void endsWhenTheAuthorOrTheOtherSaysSo() {
    String secret = invited();
    coAuthors.accept(friend, idea, secret);
    clock.advance(Duration.ofSeconds(1));
    Actor.Resident third = aResident();
    coAuthors.accept(third, idea, invited());
    List<CoAuthor> both = coAuthors.of(author, idea);

    coAuthors.end(author, idea, both.getFirst().id());
    coAuthors.end(author, idea, both.getFirst().id());
    coAuthors.leave(third, idea);

    assertThat(coAuthors.of(author, idea)).isEmpty();
    assertThat(ideas.mine(friend)).isEmpty();
    assertThatThrownBy(() -> ideas.get(third, idea)).isInstanceOf(NotFoundException.class);
    assertUnusable(friend, secret);
  }

  @Test
  void isForTheAuthorOnlyAndForIdeasThatAreThere() {
    assertThatThrownBy(() -> coAuthors.invite(friend, idea)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> coAuthors.of(friend, idea)).isInstanceOf(NotFoundException.class);
    String secret = invited();
    ideas.withdraw(author, idea);

    assertThatThrownBy(() -> coAuthors.invite(author, idea)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> coAuthors.accept(friend, idea, secret))
        .isInstanceOf(ConflictException.class);
  }

  private String invited() {
    return coAuthors.invite(author, idea).secret();
  }

  private void assertUnusable(Actor.Resident person, String secret) {
    assertThatThrownBy(() -> coAuthors.accept(person, idea, secret))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.key()).isEqualTo("ideacoauthor.error.link"));
  }
}
