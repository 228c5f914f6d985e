package org.stadtmosaik.idea.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;

/** What can be read again of an idea that was changed. */
@DatabaseTest
@Import(Fixtures.class)
class IdeaHistoryIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Voices voices;
  @Autowired private IdeaHistory history;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;

  @BeforeEach
  void aPublishedIdea() {
    town = fixtures.aTown();
    idea = fixtures.aPublishedIdea(town, author);
  }

  @Test
  void showsNothingOfChangesBeforeTheFirstSupport() {
    change("Mehr Bänke am Hafen.");
    fixtures.decide(town, idea, Verdict.publish());

    assertThat(earlier()).isEmpty();
  }

  @Test
  void showsWhatPeopleHadSupported() {
    voices.support(aResident(), idea);
    change("Mehr Bänke am Hafen.");
    assertThat(earlier()).isEmpty();

    fixtures.decide(town, idea, Verdict.publish());

    assertThat(earlier()).containsExactly("Mehr Bänke am Kanal.");
  }

  @Test
  void showsNothingThatWaitedOrWasDeclined() {
    voices.support(aResident(), idea);
    change("Wartet nur.");
    change("Wird abgelehnt.");
    fixtures.decide(town, idea, Fixtures.declining());
    change("Wird gezeigt.");
    fixtures.decide(town, idea, Verdict.publish());
    change("Ist die letzte Fassung.");
    fixtures.decide(town, idea, Verdict.publish());

    assertThat(earlier()).containsExactly("Wird gezeigt.", "Mehr Bänke am Kanal.");
  }

  @Test
  void showsNothingOfWhatWasTakenBack() {
    voices.support(aResident(), idea);
    change("Mehr Bänke am Hafen.");
    fixtures.decide(town, idea, Verdict.publish());
    ideas.withdraw(author, idea);

    assertThat(earlier()).isEmpty();
  }

  private List<String> earlier() {
    return history.of(ideas.get(author, idea)).stream().map(EarlierText::text).toList();
  }

  private void change(String text) {
    IdeaDetails details = new IdeaDetails("Bänke", List.of(), null);
    ideas.edit(
        author,
        idea,
        ideas.get(author, idea).version(),
        new IdeaSubmission(text, null, "de", null, details));
  }
}
