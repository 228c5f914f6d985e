package org.stadtmosaik.idea.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.translation.Translated;
import org.stadtmosaik.translation.TranslationDesk;
import org.stadtmosaik.translation.TranslationState;
import org.stadtmosaik.translation.domain.TranslationStore;

/**
 * Reasons of states and merges and earlier answers are read in languages that staff did not write.
 */
@DatabaseTest
@Import(Fixtures.class)
class TranslatedStoryIT {

  @Autowired private Fixtures fixtures;
  @Autowired private FollowUps followUps;
  @Autowired private IdeaStatuses statuses;
  @Autowired private IdeaMerges merges;
  @Autowired private TranslatedStory translated;
  @Autowired private TranslationDesk desk;
  @Autowired private TranslationStore store;
  @Autowired private Ideas ideas;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;
  private Actor.Staff lead;

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    idea = fixtures.aPublishedIdeaAtOnce(town, author);
    lead = aLeadOf(town);
  }

  @Test
  void translatesTheReasonsOfAllStates() {
    decide("Wir sehen uns das an.", null);
    decide("Das machen wir.", null);
    UUID now = story().changes().getFirst().id();
    UUID before = story().changes().getLast().id();
    assertThat(read(Language.TURKISH)).isEmpty();
    store.keepMachine(
        "Wir sehen uns das an.",
        Language.GERMAN,
        Language.TURKISH,
        "Buna bakıyoruz.",
        java.time.Instant.EPOCH);

    assertThat(desk.newest(lead, town.id(), Language.TURKISH))
        .filteredOn(it -> it.original().kind().equals("reason"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.path()).isEqualTo("i/" + idea.value()));
    desk.save(lead, "reason", now, Language.TURKISH, Map.of("text", "Bunu yapıyoruz."), 0);
    desk.review(aModeratorOf(town), "reason", before, Language.TURKISH, 0);

    assertThat(read(Language.TURKISH).get(now).state()).isEqualTo(TranslationState.HUMAN);
    assertThat(read(Language.TURKISH).get(before).state()).isEqualTo(TranslationState.REVIEWED);
    assertThat(read(Language.TURKISH).get(before).fields())
        .containsEntry("text", "Buna bakıyoruz.");
    assertThat(translated.changes(story().changes(), Language.TURKISH))
        .containsOnlyKeys(now, before);
    assertThat(read(Language.GERMAN)).isEmpty();
    ideas.withdraw(author, idea);
    assertThatThrownBy(() -> desk.open(lead, "reason", now, Language.TURKISH))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void translatesAProjectsOwnStatesWhereTheLeadWroteNoWords() {
    UUID state = ownState();
    Translated none = read(Language.TURKISH).get(state);
    assertThat(none).isNull();
    store.keepMachine(
        "Im Bautrupp", Language.GERMAN, Language.TURKISH, "Ekipte", java.time.Instant.EPOCH);
    store.keepMachine(
        "Der Bautrupp hat sie.",
        Language.GERMAN,
        Language.TURKISH,
        "Ekip aldı.",
        java.time.Instant.EPOCH);

    Translated found = read(Language.TURKISH).get(state);
    assertThat(found.state()).isEqualTo(TranslationState.MACHINE);
    IdeaStatus now = story().changes().getFirst().status();
    assertThat(TranslatedStory.title(now.title(), found).in(Language.TURKISH).text())
        .isEqualTo("Ekipte");
    assertThat(TranslatedStory.in(now.text(), found).in(Language.TURKISH).text())
        .isEqualTo("Ekip aldı.");
    assertThat(read(Language.GERMAN)).doesNotContainKey(state);
    assertThat(TranslatedStory.title(now.title(), found).in(Language.ENGLISH).text())
        .as("the lead's own word")
        .isEqualTo("With the crew");

    assertThat(desk.newest(lead, town.id(), Language.TURKISH))
        .filteredOn(it -> it.original().subject().equals(state))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("b/" + town.board().id().value()));
    desk.save(
        lead, "state", state, Language.TURKISH, Map.of("title", "Ekipte iş", "text", "Ekipte."), 0);
    assertThat(translated.states(List.of(state), Language.TURKISH).get(state).state())
        .isEqualTo(TranslationState.HUMAN);

    ideas.withdraw(author, idea);
    assertThatThrownBy(() -> desk.open(lead, "state", state, Language.TURKISH))
        .as("no idea shows it any more")
        .isInstanceOf(NotFoundException.class);
  }

  /** Puts the idea into one that is named in German and English and explained in German only. */
  private UUID ownState() {
    Map<String, String> title = new LinkedHashMap<>();
    title.put("de", "Im Bautrupp");
    title.put("en", "With the crew");
    UUID state = UUID.randomUUID();
    statuses.add(
        lead,
        town.board().id(),
        new IdeaStatus(
            state, StatusKind.TAKEN_UP, new LocalizedText(title), german("Der Bautrupp hat sie.")));
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, story().version()),
            new NewStatus(state, german("Das machen wir.")),
            null));
    return state;
  }

  @Test
  void translatesWhyAnIdeaWentIntoAnotherAsLongAsItIsThere() {
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            idea,
            Map.of(idea, story().version(), goes, followUps.story(goes).version()),
            german("Beide wünschen sich Bänke.")));
    UUID merge = merges.parts(idea).getFirst().id();
    assertThat(read(merges.parts(idea), Language.TURKISH)).isEmpty();
    store.keepMachine(
        "Beide wünschen sich Bänke.",
        Language.GERMAN,
        Language.TURKISH,
        "İkisi de bank istiyor.",
        java.time.Instant.EPOCH);

    assertThat(read(merges.parts(idea), Language.TURKISH).get(merge).state())
        .isEqualTo(TranslationState.MACHINE);
    assertThat(desk.newest(lead, town.id(), Language.TURKISH))
        .filteredOn(it -> it.original().kind().equals("merge"))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("i/" + idea.value()));
    desk.review(aModeratorOf(town), "merge", merge, Language.TURKISH, 0);
    assertThat(read(merges.of(List.of(goes)).values(), Language.TURKISH).get(merge).state())
        .isEqualTo(TranslationState.REVIEWED);

    merges.undo(lead, merge);
    assertThatThrownBy(() -> desk.open(lead, "merge", merge, Language.TURKISH))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void leavesAnAnswersTranslationWithItWhenItIsReplaced() {
    decide(null, "Wir bauen sie.");
    desk.save(
        lead, "answer", idea.value(), Language.TURKISH, Map.of("text", "Onları yapacağız."), 0);

    decide(null, "Wir bauen sie doch nicht.");

    UUID now = story().answers().getFirst().id();
    UUID earlier = story().answers().getLast().id();
    Map<UUID, Translated> words = read(Language.TURKISH);
    assertThat(words.get(now).state()).isEqualTo(TranslationState.STALE);
    assertThat(words.get(earlier).state()).isEqualTo(TranslationState.HUMAN);
    assertThat(words.get(earlier).fields()).containsEntry("text", "Onları yapacağız.");
    desk.save(lead, "answer", idea.value(), Language.TURKISH, Map.of("text", "Yapmayacağız."), 1);
    assertThat(read(Language.TURKISH).get(now).fields()).containsEntry("text", "Yapmayacağız.");
    assertThat(read(Language.TURKISH).get(earlier).fields())
        .containsEntry("text", "Onları yapacağız.");
    desk.save(
        lead, "earlier-answer", earlier, Language.ENGLISH, Map.of("text", "We will build."), 0);
    assertThat(read(Language.ENGLISH).get(earlier).state()).isEqualTo(TranslationState.HUMAN);
    assertThatThrownBy(() -> desk.open(lead, "earlier-answer", now, Language.ENGLISH))
        .as("the present answer goes by its idea")
        .isInstanceOf(NotFoundException.class);
  }

  private void decide(@Nullable String reason, @Nullable String answer) {
    UUID status = statuses.of(lead, town.board().id()).getFirst().id();
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, story().version()),
            reason == null ? null : new NewStatus(status, german(reason)),
            answer == null ? null : new NewAnswer(german(answer), "Amt für Umwelt")));
  }

  private IdeaStory story() {
    return followUps.story(idea);
  }

  private Map<UUID, Translated> read(Language reader) {
    return translated.of(story(), idea, town.board(), reader);
  }

  private Map<UUID, Translated> read(Collection<IdeaMerge> gone, Language reader) {
    return translated.merges(gone, reader);
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }
}
