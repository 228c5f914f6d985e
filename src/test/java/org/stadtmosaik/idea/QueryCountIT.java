package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.idea.ui.talk.TalkCounts;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** A longer page takes no more queries. */
@DatabaseTest
@Import(Fixtures.class)
class QueryCountIT {

  private static final int MANY = 21;

  @Autowired private Fixtures fixtures;
  @Autowired private Moderation moderation;
  @Autowired private Ideas ideas;
  @Autowired private MyIdeas myIdeas;
  @Autowired private IdeaLists lists;
  @Autowired private Voices voices;
  @Autowired private Comments comments;
  @Autowired private TalkCounts talkCounts;
  @Autowired private Search search;
  @Autowired private Projects projects;
  @Autowired private List<ActivityProvider> activities;

  private final Actor.Resident author = aResident();

  @Test
  void readsTheQueueInFiveQueries() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    fixtures.aHeldIdea(town, author);

    assertThat(fixtures.queries(() -> assertQueue(moderator, 1))).isEqualTo(5);

    for (int i = 1; i < MANY; i++) {
      moderation.claim(moderator, fixtures.caseOf(fixtures.aHeldIdea(town, author).id()));
    }
    assertThat(fixtures.queries(() -> assertQueue(moderator, MANY))).isEqualTo(5);
  }

  private void assertQueue(Actor moderator, int cases) {
    assertThat(moderation.queue(moderator, 0).cases()).hasSize(cases);
  }

  @Test
  void readsAPageOfABoardInSevenQueriesInWhateverOrder() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    fixtures.aPublishedIdeaAtOnce(town, author);

    for (IdeaOrder order : IdeaOrder.values()) {
      assertThat(fixtures.queries(() -> assertBoard(town, order, 1)))
          .as(order.code())
          .isEqualTo(order == IdeaOrder.ACROSS ? 8 : 7);
    }

    for (int i = 1; i < IdeaPage.SIZE; i++) {
      IdeaId id = fixtures.aPublishedIdeaAtOnce(town, author);
      voices.support(author, id);
      voices.opine(author, id, Opinion.AGREE);
    }
    for (IdeaOrder order : IdeaOrder.values()) {
      assertThat(fixtures.queries(() -> assertBoard(town, order, IdeaPage.SIZE)))
          .as(order.code())
          .isEqualTo(order == IdeaOrder.ACROSS ? 8 : 7);
    }
    List<IdeaView> shown =
        lists.page(author, town.board().id(), IdeaQuery.in(IdeaOrder.FAIR), 1).ideas();
    assertThat(fixtures.queries(() -> talkCounts.of(shown))).isEqualTo(1);
    assertThat(fixtures.queries(() -> lists.choices(town.board().id()))).isEqualTo(3);
    assertThat(fixtures.queries(() -> lists.orders(town.board().id()))).isEqualTo(3);
  }

  private void assertBoard(Town town, IdeaOrder order, int size) {
    assertThat(lists.page(author, town.board().id(), IdeaQuery.in(order), 1).ideas()).hasSize(size);
  }

  @Test
  void findsAPageOfCommentsInSixQueries() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    String word = "Fund" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ort";
    comment(town, word);

    assertThat(fixtures.queries(() -> assertFound(word, 1))).isEqualTo(6);

    for (int i = 1; i < Search.PAGE_SIZE; i++) {
      comment(town, word);
    }
    assertThat(fixtures.queries(() -> assertFound(word, Search.PAGE_SIZE))).isEqualTo(6);
  }

  private void comment(Town town, String text) {
    comments.submit(
        author,
        new About(Ideas.TYPE, fixtures.aPublishedIdeaAtOnce(town, author).value()),
        Ids.next(),
        new CommentSubmission(text, Mark.NONE, "de", null));
  }

  private void assertFound(String word, int size) {
    assertThat(search.find(word, Language.GERMAN, 0).hits()).hasSize(size);
  }

  @Test
  void readsOnesOwnIdeasWithTheirDecisionsInFiveQueries() {
    fixtures.aDeclinedIdea(fixtures.aTown(), author);

    assertThat(fixtures.queries(() -> assertMine(1))).isEqualTo(5);

    for (int i = 1; i < MANY; i++) {
      fixtures.aDeclinedIdea(fixtures.aTown(), author);
    }
    assertThat(fixtures.queries(() -> assertMine(MANY))).isEqualTo(5);
  }

  private void assertMine(int size) {
    List<IdeaView> mine = ideas.mine(author);
    assertThat(mine).hasSize(size);
    assertThat(myIdeas.decisions(mine)).hasSize(size);
  }

  @Test
  void readsProjectsWithTheirActivitiesInNineQueries() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    fixtures.aPublishedIdeaAtOnce(town, author);

    assertThat(fixtures.queries(() -> assertProjects(town, 1))).isEqualTo(9);

    for (int i = 1; i < MANY; i++) {
      ProjectSummary project = fixtures.aProjectIn(town.id());
      fixtures.aBoardIn(project, ReviewPolicy.BEFORE);
    }
    assertThat(fixtures.queries(() -> assertProjects(town, MANY))).isEqualTo(9);
    assertThat(
            fixtures.queries(() -> assertThat(projects.newest()).hasSizeGreaterThanOrEqualTo(MANY)))
        .isEqualTo(2);
  }

  private void assertProjects(Town town, int size) {
    List<ProjectSummary> found = projects.newestOf(town.id());
    assertThat(found).hasSize(size);
    List<ProjectId> ids = found.stream().map(ProjectSummary::id).toList();
    // Boards, surveys, polls, meetings, calendars, outcomes; these projects have boards only.
    assertThat(activities.stream().map(it -> it.activities(ids, Language.GERMAN).size()))
        .containsExactly(size, 0, 0, 0, 0, 0);
  }
}
