package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
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
  @Autowired private Voices voices;
  @Autowired private Projects projects;
  @Autowired private List<ActivityProvider> activities;

  private final Actor.Resident author = aResident();

  @Test
  void readsTheQueueInFourQueries() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    fixtures.aHeldIdea(town, author);

    assertThat(fixtures.queries(() -> assertQueue(moderator, 1))).isEqualTo(4);

    for (int i = 1; i < MANY; i++) {
      moderation.claim(moderator, fixtures.caseOf(fixtures.aHeldIdea(town, author).id()));
    }
    assertThat(fixtures.queries(() -> assertQueue(moderator, MANY))).isEqualTo(4);
  }

  private void assertQueue(Actor moderator, int cases) {
    assertThat(moderation.queue(moderator, 0).cases()).hasSize(cases);
  }

  @Test
  void readsAPageOfABoardInFiveQueries() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    fixtures.aPublishedIdeaAtOnce(town, author);

    assertThat(fixtures.queries(() -> assertBoard(town, 1))).isEqualTo(5);

    for (int i = 1; i < IdeaPage.SIZE; i++) {
      IdeaId id = fixtures.aPublishedIdeaAtOnce(town, author);
      voices.support(author, id);
      voices.opine(author, id, Opinion.AGREE);
    }
    assertThat(fixtures.queries(() -> assertBoard(town, IdeaPage.SIZE))).isEqualTo(5);
  }

  private void assertBoard(Town town, int size) {
    assertThat(ideas.published(author, town.board().id(), 0).ideas()).hasSize(size);
  }

  @Test
  void readsOnesOwnIdeasWithTheirDecisionsInFourQueries() {
    fixtures.aDeclinedIdea(fixtures.aTown(), author);

    assertThat(fixtures.queries(() -> assertMine(1))).isEqualTo(4);

    for (int i = 1; i < MANY; i++) {
      fixtures.aDeclinedIdea(fixtures.aTown(), author);
    }
    assertThat(fixtures.queries(() -> assertMine(MANY))).isEqualTo(4);
  }

  private void assertMine(int size) {
    List<IdeaView> mine = ideas.mine(author);
    assertThat(mine).hasSize(size);
    assertThat(myIdeas.decisions(mine)).hasSize(size);
  }

  @Test
  void readsProjectsWithTheirActivitiesInEightQueries() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    fixtures.aPublishedIdeaAtOnce(town, author);

    assertThat(fixtures.queries(() -> assertProjects(town, 1))).isEqualTo(8);

    for (int i = 1; i < MANY; i++) {
      ProjectSummary project = fixtures.aProjectIn(town.id());
      fixtures.aBoardIn(project, ReviewPolicy.BEFORE);
    }
    assertThat(fixtures.queries(() -> assertProjects(town, MANY))).isEqualTo(8);
    assertThat(
            fixtures.queries(() -> assertThat(projects.newest()).hasSizeGreaterThanOrEqualTo(MANY)))
        .isEqualTo(2);
  }

  private void assertProjects(Town town, int size) {
    List<ProjectSummary> found = projects.newestOf(town.id());
    assertThat(found).hasSize(size);
    List<ProjectId> ids = found.stream().map(ProjectSummary::id).toList();
    // Boards, surveys, date polls, meetings, calendars; these projects have boards only.
    assertThat(activities.stream().map(it -> it.activities(ids, Language.GERMAN).size()))
        .containsExactly(size, 0, 0, 0, 0);
  }
}
