package org.stadtmosaik.idea.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.OfficialAnswer;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.TranslationDraft;
import org.stadtmosaik.translation.TranslationState;

/** An official answer is read in languages that staff did not write. */
@DatabaseTest
@Import(Fixtures.class)
class TranslatedAnswersIT {

  private static final String KIND = "answer";

  @Autowired private Fixtures fixtures;
  @Autowired private FollowUps followUps;
  @Autowired private TranslatedAnswers translated;
  @Autowired private TranslationDesk desk;
  @Autowired private Ideas ideas;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;
  private Actor.Staff lead;

  @BeforeEach
  void anAnswer() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    idea = fixtures.aPublishedIdeaAtOnce(town, author);
    lead = aLeadOf(town);
    answer(LocalizedText.of("Wir bauen sie.", "We will build them.", "سنبنيها."));
  }

  @Test
  void isTranslatedOnlyIntoWhatStaffDidNotWrite() {
    assertThat(drafts(Language.ENGLISH)).isEmpty();
    assertThat(drafts(Language.GERMAN)).isEmpty();
    assertThatThrownBy(() -> save(Language.ARABIC, "سنبنيها"))
        .isInstanceOf(NotFoundException.class);
    assertThat(read(Language.TURKISH)).isEmpty();

    TranslationDraft draft = drafts(Language.TURKISH).getFirst();
    assertThat(draft.original().fields()).containsEntry("text", "Wir bauen sie.");
    assertThat(draft.path()).isEqualTo("i/" + idea.value());
    save(Language.TURKISH, "Onları yapacağız.");

    Translated found = read(Language.TURKISH).orElseThrow();
    assertThat(found.state()).isEqualTo(TranslationState.HUMAN);
    assertThat(TranslatedStory.in(now().text(), found).in(Language.TURKISH).text())
        .isEqualTo("Onları yapacağız.");
    assertThat(read(Language.ENGLISH)).isEmpty();
  }

  @Test
  void isStaleWhenTheAnswerIsAnotherOneAndGoneWithTheIdea() {
    save(Language.TURKISH, "Onları yapacağız.");

    answer(LocalizedText.of(Language.GERMAN, "Wir bauen sie doch nicht."));

    assertThat(read(Language.TURKISH).orElseThrow().state()).isEqualTo(TranslationState.STALE);
    assertThat(drafts(Language.TURKISH)).hasSize(1);
    assertThat(drafts(Language.TURKISH).getFirst().state()).contains(TranslationState.STALE);
    // Now there is no English any more that staff wrote.
    assertThat(drafts(Language.ENGLISH)).hasSize(1);

    ideas.withdraw(author, idea);
    assertThat(drafts(Language.TURKISH)).isEmpty();
    assertThatThrownBy(() -> desk.open(lead, KIND, idea.value(), Language.TURKISH))
        .isInstanceOf(NotFoundException.class);
  }

  private void answer(LocalizedText text) {
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, followUps.story(idea).version()),
            null,
            new NewAnswer(text, "Amt für Umwelt")));
  }

  private OfficialAnswer now() {
    return followUps.story(idea).answer().orElseThrow();
  }

  private Optional<Translated> read(Language reader) {
    return translated.of(now(), idea, town.board(), reader);
  }

  private void save(Language language, String text) {
    desk.save(lead, KIND, idea.value(), language, Map.of("text", text), 0);
  }

  private List<TranslationDraft> drafts(Language language) {
    return desk.newest(lead, town.id(), language).stream()
        .filter(it -> it.original().kind().equals(KIND))
        .toList();
  }
}
