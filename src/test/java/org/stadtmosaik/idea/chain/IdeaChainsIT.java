package org.stadtmosaik.idea.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeaChainsIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Autowired private Fixtures fixtures;
  @Autowired private IdeaChains chains;
  @Autowired private ProjectEditing editing;
  @Autowired private Ideas ideas;
  @Autowired private Inbox inbox;

  private final Actor.Resident author = aResident();
  private final Question question = new Question(Ids.next(), written("Wo fehlen Bänke?"));
  private final ProjectOutcome finding =
      outcome(OutcomeStatus.FOUND, "Es fehlen zwölf Bänke.", question.id());
  private final ProjectOutcome decision =
      outcome(OutcomeStatus.DECIDED, "Die Stadt stellt acht auf.", question.id());
  private final ProjectOutcome other = outcome(OutcomeStatus.DONE, "Ein Plan liegt vor.", null);

  @Test
  void leadsFromAnIdeaToQuestionFindingAndDecisionAndTellsItsAuthor() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    write(town, lead);
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    assertThat(chain(idea)).isNull();

    chains.link(lead, idea, Set.of(), Set.of(question.id()));
    chains.link(lead, idea, Set.of(), Set.of(question.id()));

    assertThat(chain(idea).questions()).extracting(Question::id).containsExactly(question.id());
    assertThat(chain(idea).findings()).extracting(ProjectOutcome::id).containsExactly(finding.id());
    assertThat(chain(idea).decisions())
        .extracting(ProjectOutcome::id)
        .containsExactly(decision.id());
    assertThat(inbox.messages(author))
        .extracting(InboxMessage::path)
        .containsExactly("/i/" + idea.value());
    assertThat(fixtures.actions("idea:" + idea.value())).containsOnlyOnce("follow.linked");
    assertThat(chains.of(town.project().id()).ideas().get(question.id()))
        .extracting(IdeaView::id)
        .containsExactly(idea);

    chains.link(lead, idea, Set.of(question.id()), Set.of(other.id()));
    assertThat(chain(idea).questions()).isEmpty();
    assertThat(chain(idea).decisions()).extracting(ProjectOutcome::id).containsExactly(other.id());
    chains.link(lead, idea, Set.of(other.id()), Set.of());
    assertThat(chain(idea)).isNull();
  }

  @Test
  void saysWhatHappensNextAndWhenItIsOverdue() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);
    NextStep step = new NextStep(DAY, LocalizedText.of(Language.GERMAN, "Der Rat entscheidet."));

    chains.plan(lead, town.board().id(), null, step);

    assertThat(chains.next(town.project().id())).contains(step);
    assertThat(step.isOverdue(DAY)).isFalse();
    assertThat(step.isOverdue(DAY.plusDays(1))).isTrue();
    chains.plan(lead, town.board().id(), step, null);
    assertThat(chains.next(town.project().id())).isEmpty();
  }

  @Test
  void refusesTheSecondOfTwoWhoLinkAnIdeaOtherwiseAndTakesTheirsOnceTheySawIt() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    Actor.Staff colleague = aLeadOf(town);
    write(town, lead);
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    Set<UUID> seen = chains.linked(lead, idea);

    chains.link(colleague, idea, seen, Set.of(question.id()));

    assertThatThrownBy(() -> chains.link(lead, idea, seen, Set.of(other.id())))
        .isInstanceOf(ConflictException.class);
    assertThat(chains.linked(lead, idea)).containsExactly(question.id());
    chains.link(lead, idea, chains.linked(lead, idea), Set.of(other.id()));
    assertThat(chains.linked(lead, idea)).containsExactly(other.id());
  }

  @Test
  void letsOnlyTheFirstOfManySayAtOnceWhatHappensNext() throws Exception {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);

    List<Outcome<NextStep>> all =
        atOnce(
            4,
            i -> {
              NextStep step =
                  new NextStep(DAY.plusDays(i), LocalizedText.of(Language.GERMAN, "Schritt " + i));
              chains.plan(lead, town.board().id(), null, step);
              return step;
            });

    assertThat(all).filteredOn(it -> it.failure() == null).hasSize(1);
    assertThat(all)
        .filteredOn(it -> it.failure() != null)
        .allSatisfy(it -> assertThat(it.failure()).isInstanceOf(ConflictException.class));
    NextStep kept = chains.next(town.project().id()).orElseThrow();
    assertThatThrownBy(() -> chains.plan(lead, town.board().id(), null, null))
        .as("what was there already is no change of ours")
        .isInstanceOf(ConflictException.class);
    chains.plan(lead, town.board().id(), kept, null);
    assertThat(chains.next(town.project().id())).isEmpty();
  }

  @Test
  void refusesWhoeverIsNoLeadAndWhatIsNotOfThisProject() {
    Town town = fixtures.aTown();
    IdeaId idea = fixtures.aPublishedIdea(town, author);

    assertThatThrownBy(() -> chains.link(aModeratorOf(town), idea, Set.of(), Set.of()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> chains.link(aLeadOf(fixtures.aTown()), idea, Set.of(), Set.of()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> chains.link(aLeadOf(town), idea, Set.of(), Set.of(UUID.randomUUID())))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> chains.plan(aModeratorOf(town), town.board().id(), null, null))
        .isInstanceOf(ForbiddenException.class);
  }

  private IdeaChain chain(IdeaId idea) {
    return chains.of(List.of(ideas.get(author, idea))).get(idea);
  }

  private void write(Town town, Actor.Staff lead) {
    EditedProject project = editing.open(lead, town.project().id());
    ProjectContent now = project.content();
    ProjectContent content =
        new ProjectContent(
            now.original(),
            Set.of(Language.GERMAN, Language.ENGLISH),
            now.title(),
            now.summary(),
            now.description(),
            now.picture(),
            now.pictureAlt(),
            List.of(question),
            now.phases(),
            now.partners(),
            now.news(),
            now.contact(),
            List.of(finding, decision, other));
    editing.save(lead, project.id(), project.version(), content);
  }

  private static ProjectOutcome outcome(OutcomeStatus status, String text, UUID question) {
    return new ProjectOutcome(Ids.next(), DAY, status, written(text), "", question);
  }

  private static TranslatedText written(String text) {
    return TranslatedText.of(Language.GERMAN, text);
  }
}
