package org.stadtmosaik.idea.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.idea.ui.follow.StateSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.translation.FoldedOriginal;
import org.stadtmosaik.translation.TranslationDesk;

/** A project's own states on its board, for readers of languages that the lead did not write. */
@DatabaseTest
@Import(Fixtures.class)
class BoardStatesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private FollowUps followUps;
  @Autowired private IdeaStatuses statuses;
  @Autowired private TranslationDesk translations;
  @Autowired private BoardStates states;

  private final Actor.Resident author = aResident();
  private final UUID own = UUID.randomUUID();
  private Town town;
  private IdeaId idea;
  private Actor.Staff lead;

  @BeforeEach
  void anIdeaInAStateThatHasGermanWordsOnly() {
    MockVaadin.setup(new Routes());
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    lead = aLeadOf(town);
    idea = fixtures.aPublishedIdeaAtOnce(town, author);
    statuses.add(
        lead,
        town.board().id(),
        new IdeaStatus(own, StatusKind.TAKEN_UP, german("Im Bautrupp"), german("Er hat sie.")));
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, followUps.story(idea).version()),
            new NewStatus(own, german("Das machen wir.")),
            null));
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void areCalledTheSameOnCardsAndInTheFilterAndSayHowTheyWereTranslated() {
    UUID change = followUps.story(idea).changes().getFirst().id();
    UI.getCurrent().setLocale(Language.TURKISH.locale());
    assertThat(_get(card(), StatusTag.class).getText()).isEqualTo("Im Bautrupp");
    assertThat(inFilter()).isEqualTo("Im Bautrupp");
    save("state", own, Map.of("title", "Ekipte", "text", "Ekip aldı."));
    save("reason", change, Map.of("text", "Bunu yapıyoruz."));

    assertThat(_get(card(), StatusTag.class).getText()).isEqualTo("Ekipte");
    assertThat(card().getElement().getTextRecursively()).contains("Bunu yapıyoruz.");
    assertThat(_find(card(), FoldedOriginal.class))
        .extracting(it -> it.getElement().getTextRecursively())
        .satisfiesExactly(one ->
            assertThat(one)
                .contains("Im Bautrupp", "Das machen wir.")
                .doesNotContain("Er hat sie."));
    assertThat(inFilter()).isEqualTo("Ekipte");

    UI.getCurrent().setLocale(Language.GERMAN.locale());
    assertThat(_find(card(), FoldedOriginal.class)).isEmpty();
    assertThat(_get(card(), StatusTag.class).getText()).isEqualTo("Im Bautrupp");
  }

  private StateSummary card() {
    return states.of(List.of(ideas.get(author, idea)), town.board()).get(idea);
  }

  private String inFilter() {
    return states.choices(town.board()).states().getFirst().name().in(CurrentLanguage.get()).text();
  }

  private void save(String kind, UUID subject, Map<String, String> words) {
    translations.save(lead, kind, subject, Language.TURKISH, words, 0);
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }
}
