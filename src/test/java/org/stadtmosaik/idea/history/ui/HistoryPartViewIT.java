package org.stadtmosaik.idea.history.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** An idea's history on its page, as everybody and as moderators see it. */
@DatabaseTest
@Import(Fixtures.class)
class HistoryPartViewIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Voices voices;
  @Autowired private IdeaHistory history;
  @Autowired private Moderation moderation;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;

  @BeforeEach
  void aSupportedIdeaThatWasChanged() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    idea = fixtures.aPublishedIdea(town, author);
    voices.support(aResident(), idea);
    ideas.edit(
        author, idea, ideas.get(author, idea).version(), Fixtures.saying("Mehr Bänke am Hafen."));
    fixtures.decide(town, idea, Verdict.publish());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void saysInEachLanguageThatATextWasRemovedAndWhy() {
    assertThat(words(new Actor.Anonymous())).contains("Mehr Bänke am Kanal.");

    remove();

    for (Language reader : Language.shipped()) {
      UI.getCurrent().setLocale(reader.locale());
      assertThat(words(new Actor.Anonymous()))
          .contains(
              Messages.get(
                  reader,
                  "ideahistory.removed",
                  Messages.get(reader, "moderation.reason.unlawful")))
          .doesNotContain("Mehr Bänke am Kanal.");
    }
  }

  @Test
  void offersADecisionToModeratorsOnly() {
    assertThat(_find(part(aModeratorOf(town)), NativeButton.class))
        .extracting(NativeButton::getText)
        .containsExactly("Über diesen Text entscheiden");
    for (Actor other : new Actor[] {author, aLeadOf(town), aModeratorOf(fixtures.aTown())}) {
      assertThat(_find(part(other), NativeButton.class)).isEmpty();
    }
  }

  private void remove() {
    Actor.Staff moderator = aModeratorOf(town);
    CaseId opened = history.look(moderator, history.of(ideas.get(author, idea)).getFirst().id());
    moderation.decide(
        moderator,
        opened,
        moderation.get(moderator, opened).subject().version(),
        Verdict.decline(
            DeclineReason.UNLAWFUL, LocalizedText.of(Language.GERMAN, "Das ist nicht erlaubt.")));
  }

  private String words(Actor actor) {
    return part(actor).getElement().getTextRecursively();
  }

  private Component part(Actor actor) {
    return new HistoryPart(history, () -> actor)
        .of(new Actor.Anonymous(), ideas.get(new Actor.Anonymous(), idea), town.board())
        .getFirst();
  }
}
