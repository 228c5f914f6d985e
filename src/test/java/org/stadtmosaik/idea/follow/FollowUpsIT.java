package org.stadtmosaik.idea.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class FollowUpsIT {

  private static final LocalizedText WHY =
      LocalizedText.of("Das Amt plant es.", "The office plans it.", "تخطط الدائرة لذلك.");

  @Autowired private Fixtures fixtures;
  @Autowired private FollowUps followUps;
  @Autowired private IdeaStatuses statuses;
  @Autowired private StaffIdeas staffIdeas;
  @Autowired private Inbox inbox;
  @Autowired private IdeaLists lists;

  private final Actor.Resident author = aResident();

  @Test
  void saysStateAndAnswerOnceKeepsWhatWasBeforeAndTellsTheAuthor() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    FollowUpOrder order =
        new FollowUpOrder(
            UUID.randomUUID(), Map.of(idea, 0L), status(town, lead, StatusKind.TAKEN_UP), answer());

    followUps.decide(lead, order);
    followUps.decide(lead, order);

    IdeaStory story = followUps.story(idea);
    assertThat(story.version()).isEqualTo(1);
    assertThat(story.now().orElseThrow().status().kind()).isEqualTo(StatusKind.TAKEN_UP);
    assertThat(story.now().orElseThrow().reason()).isEqualTo(WHY);
    assertThat(story.changes()).hasSize(1);
    assertThat(story.answers()).extracting(OfficialAnswer::version).containsExactly(1);
    assertThat(fixtures.actions("idea:" + idea.value()))
        .endsWith("follow.stateChanged", "follow.answered");
    assertThat(inbox.messages(author))
        .extracting(InboxMessage::path)
        .containsOnly("/i/" + idea.value());
    assertThat(inbox.messages(author))
        .extracting(InboxMessage::subject)
        .containsExactlyInAnyOrder(
            "Ihre Idee ist jetzt: Aufgenommen", "Auf Ihre Idee gibt es eine Antwort");
    assertThat(inbox.messages(aResident())).isEmpty();

    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, 1L),
            status(town, lead, StatusKind.NOT_POSSIBLE),
            new NewAnswer(WHY, "Amt für Umwelt")));
    assertThat(followUps.story(idea).answers())
        .extracting(OfficialAnswer::version)
        .containsExactly(2, 1);
    assertThat(followUps.story(idea).changes())
        .extracting(change -> change.status().kind())
        .containsExactly(StatusKind.NOT_POSSIBLE, StatusKind.TAKEN_UP);
    assertThat(followUps.now(List.of(idea)).get(idea).status().kind())
        .isEqualTo(StatusKind.NOT_POSSIBLE);
  }

  @Test
  void letsOneOfTwoClerksAtTheSameMomentDecide() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    List<IdeaId> ideas =
        IntStream.range(0, 3).mapToObj(_ -> fixtures.aPublishedIdeaAtOnce(town, author)).toList();
    NewStatus status = status(town, lead, StatusKind.UNDER_REVIEW);
    Map<IdeaId, Long> seen = ideas.stream().collect(Collectors.toMap(it -> it, _ -> 0L));

    List<Outcome<Boolean>> tries =
        atOnce(
            6,
            _ -> {
              followUps.decide(lead, new FollowUpOrder(UUID.randomUUID(), seen, status, null));
              return true;
            });

    assertThat(tries.stream().filter(Outcome::succeeded)).hasSize(1);
    assertThat(tries.stream().filter(it -> !it.succeeded()).map(Outcome::failure))
        .allMatch(ConflictException.class::isInstance);
    ideas.forEach(idea -> assertThat(followUps.story(idea).changes()).hasSize(1));
  }

  @Test
  void refusesWhatHasNoReasonAndWhoeverIsNoLeadHere() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);
    IdeaId idea = fixtures.aPublishedIdea(town, author);
    IdeaId held = fixtures.aHeldIdea(town, author).id();
    NewStatus status = status(town, lead, StatusKind.OPEN);
    FollowUpOrder order = new FollowUpOrder(UUID.randomUUID(), Map.of(idea, 0L), status, null);

    assertThatThrownBy(() -> followUps.decide(aModeratorOf(town), order))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> followUps.decide(aLeadOf(fixtures.aTown()), order))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> followUps.decide(author, order)).isInstanceOf(NotFoundException.class);
    for (FollowUpOrder wrong :
        List.of(
            new FollowUpOrder(UUID.randomUUID(), Map.of(idea, 0L), null, null),
            new FollowUpOrder(
                UUID.randomUUID(),
                Map.of(idea, 0L),
                new NewStatus(status.status(), LocalizedText.of(Language.GERMAN, " ")),
                null),
            new FollowUpOrder(
                UUID.randomUUID(), Map.of(idea, 0L), null, new NewAnswer(WHY, " ")))) {
      assertThatThrownBy(() -> followUps.decide(lead, wrong))
          .isInstanceOf(InvalidInputException.class);
    }
    assertThatThrownBy(() ->
            followUps.decide(
                lead, new FollowUpOrder(UUID.randomUUID(), Map.of(held, 0L), status, null)))
        .isInstanceOf(ConflictException.class);
    assertThat(followUps.story(idea).changes()).isEmpty();
    assertThat(inbox.messages(author)).isEmpty();
  }

  @Test
  void findsIdeasByWordsAndStateAPageAtATime() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    List<IdeaId> ideas =
        IntStream.range(0, StaffIdeaPage.SIZE + 1)
            .mapToObj(_ -> fixtures.aPublishedIdeaAtOnce(town, author))
            .toList();
    NewStatus status = status(town, lead, StatusKind.ANSWERED);
    followUps.decide(
        lead, new FollowUpOrder(UUID.randomUUID(), Map.of(ideas.getFirst(), 0L), status, null));

    StaffIdeaPage all = find(lead, town, StaffIdeaFilter.ALL);
    assertThat(all.total()).isEqualTo(ideas.size());
    assertThat(all.ideas()).hasSize(StaffIdeaPage.SIZE);
    assertThat(all.hasNext()).isTrue();
    assertThat(find(lead, town, new StaffIdeaFilter("bänke", null, false)).total())
        .isEqualTo(ideas.size());
    assertThat(find(lead, town, new StaffIdeaFilter("%", null, false)).total()).isZero();
    assertThat(find(lead, town, new StaffIdeaFilter("", status.status(), false)).ideas())
        .extracting(StaffIdea::id)
        .containsExactly(ideas.getFirst());
    assertThat(find(lead, town, new StaffIdeaFilter("", null, true)).total())
        .isEqualTo(ideas.size() - 1);
    assertThat(fixtures.queries(() -> find(lead, town, StaffIdeaFilter.ALL))).isEqualTo(3);
  }

  @Test
  void makesTheStatesOfAProjectOnceAndLetsItsLeadsSayThemDifferently() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);

    List<Outcome<List<IdeaStatus>>> first = atOnce(8, _ -> statuses.of(lead, town.board().id()));
    assertThat(first).extracting(Outcome::failure).containsOnlyNulls();
    IdeaStatus open = statuses.of(lead, town.board().id()).getFirst();
    assertThat(statuses.of(lead, town.board().id())).hasSize(StatusKind.values().length);

    IdeaStatus renamed = new IdeaStatus(open.id(), open.kind(), WHY, WHY);
    statuses.change(lead, town.board().id(), open, renamed);
    assertThatThrownBy(() -> statuses.change(lead, town.board().id(), open, open))
        .as("somebody has said it otherwise meanwhile")
        .isInstanceOf(ConflictException.class);

    assertThat(statuses.of(lead, town.board().id()).getFirst()).isEqualTo(renamed);
    Town elsewhere = fixtures.aTown();
    assertThatThrownBy(
            () -> statuses.change(aLeadOf(elsewhere), elsewhere.board().id(), open, renamed))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void addsOrdersAndRetiresStatesOfAProjectsOwn() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    BoardId board = town.board().id();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, aResident());
    IdeaStatus own =
        new IdeaStatus(
            UUID.randomUUID(),
            StatusKind.UNDER_REVIEW,
            new LocalizedText(Map.of("de", "Im Bauausschuss")),
            WHY);

    statuses.add(lead, board, own);
    statuses.add(lead, board, own);
    statuses.move(lead, board, own.id(), 1);
    statuses.move(lead, board, own.id(), -1);

    assertThat(statuses.of(lead, board)).hasSize(StatusKind.values().length + 1);
    assertThat(statuses.of(lead, board).get(StatusKind.values().length - 1)).isEqualTo(own);
    decide(lead, idea, own);
    statuses.retire(lead, board, own.id(), true);
    statuses.retire(lead, board, own.id(), true);
    assertThat(followUps.now(List.of(idea)).get(idea).status().title()).isEqualTo(own.title());
    assertThat(lists.choices(board).states())
        .extracting(FilterChoices.Choice::id)
        .containsExactly(own.id());
    assertThat(find(lead, town, new StaffIdeaFilter("", own.id(), false)).ideas()).hasSize(1);
    assertThatThrownBy(() -> decide(lead, idea, own)).isInstanceOf(ConflictException.class);
    statuses.retire(lead, board, own.id(), false);
    decide(lead, idea, own);
    assertThat(fixtures.actions("project:" + town.project().id().value()))
        .contains("follow.statusAdded", "follow.statusRetired", "follow.statusOffered");
  }

  @Test
  void leavesOneStateAtLeast() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);
    List<IdeaStatus> all = statuses.of(lead, town.board().id());
    all.stream().skip(1).forEach(it -> statuses.retire(lead, town.board().id(), it.id(), true));

    assertThatThrownBy(() -> statuses.retire(lead, town.board().id(), all.getFirst().id(), true))
        .isInstanceOf(ConflictException.class);
  }

  private void decide(Actor lead, IdeaId idea, IdeaStatus status) {
    followUps.decide(
        lead,
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, followUps.story(idea).version()),
            new NewStatus(status.id(), WHY),
            null));
  }

  private StaffIdeaPage find(Actor lead, Town town, StaffIdeaFilter filter) {
    return staffIdeas.find(lead, town.board().id(), filter, 0);
  }

  private NewStatus status(Town town, Actor lead, StatusKind kind) {
    UUID id =
        statuses.of(lead, town.board().id()).stream()
            .filter(it -> it.kind() == kind)
            .findFirst()
            .orElseThrow()
            .id();
    return new NewStatus(id, WHY);
  }

  private static NewAnswer answer() {
    return new NewAnswer(WHY, "Amt für Stadtgrün");
  }
}
