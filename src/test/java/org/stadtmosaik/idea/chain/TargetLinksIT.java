package org.stadtmosaik.idea.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

@DatabaseTest
@Import(Fixtures.class)
class TargetLinksIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Autowired private Fixtures fixtures;
  @Autowired private TargetLinks links;
  @Autowired private IdeaChains chains;
  @Autowired private OutcomeActivities activities;
  @Autowired private ProjectEditing editing;
  @Autowired private Ideas ideas;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private Search search;
  @Autowired private Inbox inbox;

  private final Actor.Resident author = aResident();
  private final Question question = new Question(Ids.next(), written("Wo fehlen Bänke?"));
  private final ProjectOutcome finding =
      outcome(OutcomeStatus.FOUND, "Es fehlen zwölf Bänke.", question.id());
  private Town town;
  private Actor.Staff lead;
  private ProjectId project;

  @BeforeEach
  void write() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    lead = aLeadOf(town);
    project = town.project().id();
    write(town, lead);
  }

  @Test
  void linksAndUnlinksIdeasAndTellsTheirAuthorsAsFromTheIdeasSide() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId other = fixtures.aPublishedIdeaAtOnce(town, aResident());
    chains.link(lead, other, Set.of(), Set.of(question.id()));

    links.link(lead, project, question.id(), Set.of(other), Set.of(other, idea));
    links.link(lead, project, question.id(), Set.of(other), Set.of(other, idea));

    assertThat(links.of(lead, project, question.id()).linked())
        .containsExactlyInAnyOrder(other, idea);
    assertThat(links.of(lead, project, question.id()).shown())
        .extracting(StaffIdea::id)
        .containsExactlyInAnyOrder(other, idea);
    assertThat(links.numbers(lead, project)).isEqualTo(Map.of(question.id(), 2L));
    assertThat(chains.linked(lead, idea)).containsExactly(question.id());
    assertThat(inbox.messages(author))
        .extracting(InboxMessage::path)
        .containsExactly("/i/" + idea.value());
    assertThat(fixtures.actions("idea:" + idea.value())).containsOnlyOnce("follow.linked");

    links.link(lead, project, question.id(), Set.of(other, idea), Set.of(idea));
    assertThat(chains.linked(lead, other)).isEmpty();
    links.link(lead, project, finding.id(), Set.of(), Set.of(idea));
    assertThat(chains.linked(lead, idea)).containsExactlyInAnyOrder(question.id(), finding.id());
    assertThat(chains.of(List.of(ideas.get(author, idea))).get(idea).findings()).hasSize(1);
  }

  @Test
  void refusesTheSecondOfTwoFromEitherSide() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId other = fixtures.aPublishedIdeaAtOnce(town, author);
    chains.link(aLeadOf(town), other, Set.of(), Set.of(question.id()));

    assertThatThrownBy(() -> links.link(lead, project, question.id(), Set.of(), Set.of(idea)))
        .isInstanceOf(ConflictException.class);
    assertThat(chains.linked(lead, idea)).isEmpty();
    assertThat(chains.linked(lead, other)).containsExactly(question.id());

    links.link(lead, project, question.id(), Set.of(other), Set.of(other, idea));
    assertThatThrownBy(() -> chains.link(lead, idea, Set.of(), Set.of(finding.id())))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void findsPublishedIdeasOfTheProjectWhateverTheirEndings() {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId withdrawn = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId elsewhere =
        fixtures.aPublishedIdeaAtOnce(fixtures.aTown(ReviewPolicy.ON_SUSPICION), author);
    search.refresh(Ideas.TYPE, List.of(idea.value(), withdrawn.value(), elsewhere.value()));
    ideas.withdraw(author, withdrawn);
    String word = ideas.get(author, idea).text().strip().lines().findFirst().orElseThrow();

    assertThat(links.find(lead, project, word)).extracting(StaffIdea::id).containsExactly(idea);
    assertThat(links.find(lead, project, "  ")).isEmpty();
    assertThat(links.shown(lead, project, List.of(elsewhere, idea)))
        .extracting(StaffIdea::id)
        .containsExactly(idea);
  }

  @Test
  void linksNothingThatWentIntoAnotherIdeaOrIsOfAnotherProject() {
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    merge(stays, goes);
    IdeaId elsewhere =
        fixtures.aPublishedIdeaAtOnce(fixtures.aTown(ReviewPolicy.ON_SUSPICION), author);

    assertThatThrownBy(() -> links.link(lead, project, question.id(), Set.of(), Set.of(goes)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> links.link(lead, project, question.id(), Set.of(), Set.of(elsewhere)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> links.link(lead, project, UUID.randomUUID(), Set.of(), Set.of(stays)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> links.of(aModeratorOf(town), project, question.id()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> links.of(aLeadOf(fixtures.aTown()), project, question.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void keepsTheLinksOfWhatWentIntoAnotherIdeaAtTheOneThatStaysAndTakesAllOfThemAway() {
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId between = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    chains.link(lead, goes, Set.of(), Set.of(question.id(), finding.id()));
    chains.link(lead, between, Set.of(), Set.of(question.id()));

    merge(between, goes);
    merge(stays, between);

    assertThat(links.of(lead, project, question.id()).linked()).containsExactly(stays);
    assertThat(links.numbers(lead, project)).isEqualTo(Map.of(question.id(), 1L, finding.id(), 1L));
    assertThat(chains.linked(lead, stays)).containsExactlyInAnyOrder(question.id(), finding.id());
    assertThat(chains.of(List.of(ideas.get(author, stays))).get(stays).questions())
        .extracting(Question::id)
        .containsExactly(question.id());
    assertThat(chains.of(project).ideas().get(question.id()))
        .extracting(IdeaView::id)
        .containsExactly(stays);
    assertThat(activities.activities(List.of(project), Language.GERMAN).get(project))
        .extracting(Activity::sentence)
        .containsExactly("Zu 1 Idee gibt es etwas zu sagen");

    links.link(lead, project, question.id(), Set.of(stays), Set.of());
    assertThat(links.of(lead, project, question.id()).linked()).isEmpty();
    chains.link(lead, stays, Set.of(finding.id()), Set.of());
    assertThat(chains.linked(lead, stays)).isEmpty();
    assertThat(fixtures.count("idea_link WHERE idea_id IN (?, ?)", goes.value(), between.value()))
        .isZero();
  }

  private void merge(IdeaId stays, IdeaId goes) {
    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(stays, followUps.story(stays).version(), goes, followUps.story(goes).version()),
            LocalizedText.of(Language.GERMAN, "Beide wünschen sich Bänke.")));
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
            List.of(finding));
    editing.save(lead, project.id(), project.version(), content);
  }

  private static ProjectOutcome outcome(OutcomeStatus status, String text, UUID question) {
    return new ProjectOutcome(Ids.next(), DAY, status, written(text), "", question);
  }

  private static TranslatedText written(String text) {
    return TranslatedText.of(Language.GERMAN, text);
  }
}
