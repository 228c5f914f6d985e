package org.stadtmosaik.idea.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.StaffIdeas;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeaMergesIT {

  private static final LocalizedText WHY =
      LocalizedText.of(Language.GERMAN, "Beide wünschen sich Bänke.");

  @Autowired private Fixtures fixtures;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private StaffIdeas staffIdeas;
  @Autowired private Comments comments;
  @Autowired private Voices voices;
  @Autowired private Ideas ideas;
  @Autowired private IdeaLists lists;
  @Autowired private Inbox inbox;
  @Autowired private BoardDataset dataset;
  @Autowired private TransactionOperations transaction;

  private final Actor.Resident author = aResident();
  private final Actor.Resident other = aResident();
  private final Actor.Resident reader = aResident();

  @Test
  void countsEachSupporterOnceAndRestoresAllOfItWhenUndone() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    Actor.Resident both = aResident();
    Actor.Resident late = aResident();
    voices.support(both, stays);
    voices.support(both, goes);
    voices.support(reader, goes);
    voices.opine(both, stays, Opinion.AGREE);
    voices.opine(both, goes, Opinion.DISAGREE);
    voices.opine(reader, goes, Opinion.PASS);
    MergeOrder order = order(stays, goes);

    merges.merge(lead, order);
    merges.merge(lead, order);

    assertThat(ideas.get(reader, stays).supports()).isEqualTo(2);
    assertThat(ideas.get(reader, stays).supported()).isTrue();
    assertThat(ideas.get(both, stays).opinion()).isEqualTo(Opinion.AGREE);
    assertThat(ideas.get(reader, stays).opinion()).isEqualTo(Opinion.PASS);
    assertThat(merges.staying(goes)).isEqualTo(stays);
    assertThatThrownBy(() -> ideas.get(reader, goes)).isInstanceOf(NotFoundException.class);
    assertThat(lists.page(reader, town.board().id(), IdeaQuery.in(IdeaOrder.NEWEST), 1).ideas())
        .extracting(IdeaView::id)
        .containsExactly(stays);
    assertThat(ideas.mine(other)).extracting(IdeaView::state).containsExactly(IdeaState.MERGED);
    assertThat(fixtures.actions("idea:" + goes.value())).endsWith("follow.merged");
    assertThat(inbox.messages(other))
        .extracting(InboxMessage::path)
        .containsExactly("/i/" + stays.value());
    assertThat(inbox.messages(author)).isEmpty();

    // At the address of the one that went, people are heard at the one that stays.
    assertThat(voices.support(late, goes)).isEqualTo(3);
    voices.opine(reader, stays, Opinion.AGREE);

    UUID merge = merge(goes);
    merges.undo(lead, merge);
    merges.undo(lead, merge);

    assertThat(ideas.get(reader, goes).supports()).isEqualTo(2);
    assertThat(ideas.get(reader, goes).opinion()).isEqualTo(Opinion.PASS);
    assertThat(ideas.get(both, goes).opinion()).isEqualTo(Opinion.DISAGREE);
    assertThat(ideas.get(both, stays).opinion()).isEqualTo(Opinion.AGREE);
    assertThat(ideas.get(both, stays).supports()).isEqualTo(2);
    assertThat(ideas.get(late, stays).supported()).isTrue();
    assertThat(ideas.get(reader, stays).supported()).isFalse();
    assertThat(ideas.get(reader, stays).opinion()).isEqualTo(Opinion.AGREE);
    assertThat(merges.staying(goes)).isEqualTo(goes);
    assertThat(fixtures.actions("idea:" + goes.value())).endsWith("follow.unmerged");
  }

  @Test
  void keepsWhoIsHeardByAnotherDuplicateAndUndoesTheLastMergeFirst() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId top = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId first = fixtures.aPublishedIdeaAtOnce(town, other);
    IdeaId second = fixtures.aPublishedIdeaAtOnce(town, other);
    voices.support(reader, first);
    voices.support(reader, second);
    voices.opine(reader, first, Opinion.AGREE);
    voices.opine(reader, second, Opinion.PASS);

    merges.merge(lead, order(stays, first, second));
    assertThat(ideas.get(reader, stays).supports()).isEqualTo(1);
    merges.undo(lead, merge(first));
    assertThat(ideas.get(reader, stays).supports()).isEqualTo(1);
    assertThat(ideas.get(reader, stays).opinion()).isEqualTo(Opinion.PASS);

    merges.merge(lead, order(top, stays));
    assertThat(merges.staying(second)).isEqualTo(top);
    assertThat(ideas.get(reader, top).supports()).isEqualTo(1);
    UUID inner = merge(second);
    assertThatThrownBy(() -> merges.undo(lead, inner)).isInstanceOf(ConflictException.class);
    merges.undo(lead, merge(stays));
    merges.undo(lead, inner);
    assertThat(ideas.get(reader, top).supports()).isZero();
    assertThat(ideas.get(reader, stays).supports()).isZero();
    assertThat(ideas.get(reader, second).supports()).isEqualTo(1);
  }

  @Test
  void losesAndDoublesNobodyWhileIdeasAreMergedAndTakenApart() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    List<Actor.Resident> people = IntStream.range(0, 40).mapToObj(_ -> aResident()).toList();

    List<Outcome<Boolean>> done =
        atOnce(
            41,
            i -> {
              if (i == 40) {
                merges.merge(lead, order(stays, goes));
              } else {
                // Half of them press on both.
                voices.support(people.get(i), goes);
                voices.opine(people.get(i), goes, Opinion.AGREE);
                if (i % 2 == 0) {
                  voices.support(people.get(i), stays);
                }
              }
              return true;
            });

    assertThat(done).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(ideas.get(reader, stays).supports()).isEqualTo(40);
    assertThat(fixtures.count("idea_opinion WHERE idea_id = ?", stays.value())).isEqualTo(40);
    people.forEach(person -> assertThat(ideas.get(person, stays).supported()).isTrue());

    UUID merge = merge(goes);
    List<Outcome<Boolean>> apart =
        atOnce(
            21,
            i -> {
              if (i == 20) {
                merges.undo(lead, merge);
              } else {
                voices.support(aResident(), goes);
              }
              return true;
            });

    assertThat(apart).extracting(Outcome::failure).containsOnlyNulls();
    long before = fixtures.count("idea_support WHERE idea_id = ?", goes.value());
    long at = fixtures.count("idea_support WHERE idea_id = ?", stays.value());
    assertThat(fixtures.count("idea_support WHERE merge_id = ?", merge)).isZero();
    // Each of the sixty is heard somewhere, nobody twice at one idea.
    assertThat(
            fixtures.count(
                "(SELECT DISTINCT person FROM idea_support WHERE idea_id IN (?, ?)) p",
                goes.value(),
                stays.value()))
        .isEqualTo(60);
    assertThat(before + at).isGreaterThanOrEqualTo(60);
  }

  @Test
  void letsOneOfSeveralMergesOfTheSameIdeasHappen() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId one = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId two = fixtures.aPublishedIdeaAtOnce(town, other);

    List<Outcome<Boolean>> tries =
        atOnce(
            8,
            i -> {
              merges.merge(lead, i % 2 == 0 ? order(one, two) : order(two, one));
              return true;
            });

    assertThat(tries.stream().filter(Outcome::succeeded)).hasSize(1);
    assertThat(tries.stream().filter(it -> !it.succeeded()).map(Outcome::failure))
        .allMatch(ConflictException.class::isInstance);
  }

  @Test
  void refusesWhoeverIsNoLeadOtherBoardsAndIdeasThatAreNotPublished() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdea(town, author);
    IdeaId goes = fixtures.aPublishedIdea(town, other);
    IdeaId held = fixtures.aHeldIdea(town, other).id();
    IdeaId elsewhere = fixtures.aPublishedIdea(fixtures.aTown(), other);
    MergeOrder order = order(stays, goes);

    assertThatThrownBy(() -> merges.merge(aModeratorOf(town), order))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> merges.merge(aLeadOf(fixtures.aTown()), order))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> merges.merge(lead, order(stays, elsewhere)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> merges.merge(lead, order(stays, held)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> merges.merge(lead, order(stays)))
        .isInstanceOf(InvalidInputException.class);
    merges.merge(lead, order);
    UUID merge = merge(goes);
    assertThatThrownBy(() -> merges.undo(aModeratorOf(town), merge))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> merges.undo(other, merge)).isInstanceOf(NotFoundException.class);
    ideas.withdraw(other, goes);
    assertThatThrownBy(() -> merges.undo(lead, merge)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> voices.support(reader, goes)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void givesBackWhatWentIntoAnIdeaThatItsAuthorTakesBack() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId first = fixtures.aPublishedIdeaAtOnce(town, other);
    IdeaId second = fixtures.aPublishedIdeaAtOnce(town, other);
    voices.support(reader, first);
    voices.support(reader, second);
    voices.opine(reader, first, Opinion.PASS);
    comment(first);
    merges.merge(lead, order(stays, first, second));

    ideas.withdraw(author, stays);
    ideas.withdraw(author, stays);

    for (IdeaId part : List.of(first, second)) {
      assertThat(merges.staying(part)).isEqualTo(part);
      assertThat(ideas.get(reader, part).supports()).isEqualTo(1);
      assertThat(fixtures.actions("idea:" + part.value()))
          .endsWith("follow.merged", "follow.unmerged");
    }
    assertThat(ideas.get(reader, first).opinion()).isEqualTo(Opinion.PASS);
    assertThat(comments(first)).isEqualTo(1);
    assertThat(inbox.messages(other))
        .extracting(InboxMessage::path)
        .contains("/i/" + first.value(), "/i/" + second.value());
    assertThat(ideas.get(author, stays).state()).isEqualTo(IdeaState.WITHDRAWN);
    assertThat(ideas.get(author, stays).supports()).isZero();
  }

  @Test
  void givesBackFromTheOutsideInWhatWentOnWithAnIdeaThatIsTakenBack() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId top = fixtures.aPublishedIdeaAtOnce(town, reader);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    voices.support(reader, goes);
    comment(goes);
    merges.merge(lead, order(stays, goes));
    merges.merge(lead, order(top, stays));
    assertThat(comments(top)).isEqualTo(1);

    ideas.withdraw(author, stays);

    assertThat(ideas.get(author, stays).state()).isEqualTo(IdeaState.WITHDRAWN);
    assertThat(merges.staying(goes)).isEqualTo(goes);
    assertThat(ideas.get(reader, goes).supports()).isEqualTo(1);
    assertThat(ideas.get(reader, top).supports()).isZero();
    assertThat(comments(goes)).isEqualTo(1);
    assertThat(comments(top)).isZero();
  }

  @Test
  void letsStaffSeeAHeldIdeaThatHasPartsAndGivesThemBackWhenItIsDeclined() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    voices.support(reader, goes);
    comment(goes);
    merges.merge(lead, order(stays, goes));

    ideas.edit(
        author, stays, ideas.get(author, stays).version(), Fixtures.saying("Etwas ganz anderes."));

    assertThat(staffIdeas.get(lead, stays).state()).isEqualTo(IdeaState.HELD);
    assertThatThrownBy(() -> staffIdeas.get(aModeratorOf(town), stays))
        .isInstanceOf(ForbiddenException.class);

    fixtures.decide(town, stays, Fixtures.declining());

    assertThat(merges.staying(goes)).isEqualTo(goes);
    assertThat(ideas.get(reader, goes).supports()).isEqualTo(1);
    assertThat(comments(goes)).isEqualTo(1);
    assertThat(fixtures.actions("idea:" + goes.value())).endsWith("follow.unmerged");
    assertThatThrownBy(() -> staffIdeas.get(lead, stays)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void exportsWhereAnIdeaWentBesideItsOwnVoices() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    voices.support(reader, goes);
    merges.merge(lead, order(stays, goes));

    Table ideasTable = dataset.dataset(lead, town.board().id().value()).tables().getFirst();
    List<String> columns = ideasTable.columns().stream().map(Column::name).toList();
    List<List<Cell>> rows = new ArrayList<>();
    transaction.executeWithoutResult(_ -> read(ideasTable, rows));

    assertThat(rows).hasSize(2);
    List<Cell> gone =
        rows.stream()
            .filter(row -> row.getFirst().equals(Cell.text(goes.value().toString())))
            .findFirst()
            .orElseThrow();
    assertThat(gone.get(columns.indexOf("state"))).isEqualTo(Cell.text("merged"));
    assertThat(gone.get(columns.indexOf("merged_into")))
        .isEqualTo(Cell.text(stays.value().toString()));
    assertThat(gone.get(columns.indexOf("supports"))).isEqualTo(Cell.number(1));
  }

  private static void read(Table table, List<List<Cell>> rows) {
    try {
      table.rows().forEach(rows::add);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void comment(IdeaId idea) {
    comments.submit(
        reader,
        new About(Ideas.TYPE, idea.value()),
        Ids.next(),
        new CommentSubmission("Mit Lehne.", Mark.NONE, "de", null));
  }

  private long comments(IdeaId idea) {
    return fixtures.count("discussion_comment WHERE about_id = ?", idea.value());
  }

  private UUID merge(IdeaId idea) {
    return merges.of(List.of(idea)).get(idea).id();
  }

  private MergeOrder order(IdeaId into, IdeaId... going) {
    Map<IdeaId, Long> seen = new HashMap<>();
    seen.put(into, followUps.story(into).version());
    for (IdeaId idea : going) {
      seen.put(idea, followUps.story(idea).version());
    }
    return new MergeOrder(UUID.randomUUID(), into, seen, WHY);
  }
}
