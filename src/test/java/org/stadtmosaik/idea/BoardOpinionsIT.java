package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;

/** What is kept of opinions may be shown, and nobody is in it. */
@DatabaseTest
@Import(Fixtures.class)
class BoardOpinionsIT {

  private static final Actor READER = new Actor.Anonymous();

  @Autowired private Fixtures fixtures;
  @Autowired private BoardOpinions opinions;
  @Autowired private Voices voices;
  @Autowired private JdbcClient jdbc;

  private Town town;
  private BoardId board;
  private final List<IdeaId> ideas = new ArrayList<>();

  @BeforeEach
  void aBoardWithThreeIdeas() {
    town = fixtures.aTown();
    board = town.board().id();
    for (int i = 0; i < 3; i++) {
      ideas.add(fixtures.aPublishedIdea(town, aResident()));
    }
  }

  @Test
  void showsGroupsAndWhatIsAgreedAcrossThem() {
    camp(14, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    camp(12, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    assertThat(opinions.summary(READER, board)).isEmpty();
    assertThat(opinions.boards()).contains(board);
    assertThat(opinions.refresh(board)).isTrue();

    OpinionSummary summary = opinions.summary(READER, board).orElseThrow();
    assertThat(summary.groups()).extracting(OpinionGroup::number).containsExactly(1, 2);
    assertThat(summary.groups()).extracting(OpinionGroup::people).containsExactly(14, 12);
    // Two of three votes are opposite: as many apart as votes are, along each.
    OpinionGroup one = summary.groups().getFirst();
    OpinionGroup two = summary.groups().getLast();
    assertThat(Math.hypot(one.x() - two.x(), one.y() - two.y()))
        .isCloseTo(Math.sqrt(8), within(1e-9));
    assertThat(summary.inputHash()).matches("[0-9a-f]{64}");
    assertThat(summary.silhouette()).isCloseTo(1, within(1e-9));
    assertThat(summary.people()).isEqualTo(26);
    assertThat(summary.hiddenGroups()).isZero();
    assertThat(summary.parameters()).contains("votes for a group 7", "0.15", "0.03");
    assertThat(opinions.across(READER, board, 0)).hasSize(3).startsWith(ideas.get(2));
    assertThat(opinions.across(READER, board, 1)).isEmpty();
    assertThat(opinions.telling(READER, board, 2, 5))
        .containsExactlyInAnyOrder(ideas.get(0), ideas.get(1));

    StatementOpinion first = opinions.statements(READER, board, ideas).get(ideas.getFirst());
    assertThat(first.shares())
        .containsExactly(
            new OpinionShare(1, 14, 0, 0, true, false), new OpinionShare(2, 0, 12, 0, false, true));
    assertThat(first.consensus()).isCloseTo(15 / 16.0 * (1 / 14.0), within(1e-12));
    assertThat(first.bridgingIntercept()).isNotNull();
  }

  @Test
  void worksABoardOutAgainOnlyIfSomethingIsNew() {
    camp(10, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    Actor.Resident changing = aResident();
    voices.opine(changing, ideas.getFirst(), Opinion.AGREE);
    assertThat(opinions.refresh(board)).isTrue();
    assertThat(fixtures.queries(() -> assertThat(opinions.refresh(board)).isFalse())).isOne();
    voices.opine(changing, ideas.getFirst(), Opinion.PASS);
    assertThat(opinions.refresh(board)).isTrue();
    assertThat(opinions.statements(READER, board, ideas).get(ideas.getFirst()).pass()).isEqualTo(1);
    voices.forgetOpinion(changing, ideas.getFirst());
    assertThat(opinions.refresh(board)).isTrue();
    assertThat(opinions.summary(READER, board).orElseThrow().people()).isEqualTo(10);
    assertThat(opinions.refresh(board)).isFalse();
  }

  @Test
  void keepsNothingOfSmallGroups() {
    camp(20, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    camp(9, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    opinions.refresh(board);

    OpinionSummary summary = opinions.summary(READER, board).orElseThrow();
    // The twenty would tell what the nine said.
    assertThat(summary.groups()).isEmpty();
    assertThat(summary.hiddenGroups()).isEqualTo(2);
    StatementOpinion first = opinions.statements(READER, board, ideas).get(ideas.getFirst());
    assertThat(first.agree()).isEqualTo(20);
    assertThat(first.shares()).isEmpty();
    assertThat(first.consensus()).isNull();
    assertThat(opinions.telling(READER, board, 1, 5)).isEmpty();
    assertThat(rows("opinion_share")).isZero();
    assertThat(rows("opinion_group")).isZero();
  }

  @Test
  void hidesWhatIsNoLongerPublished() {
    camp(12, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    opinions.refresh(board);
    assertThat(opinions.statements(READER, board, ideas)).hasSize(3);
    jdbc.sql("UPDATE idea SET state = 'DECLINED' WHERE id = ?")
        .param(ideas.get(2).value())
        .update();
    assertThat(opinions.statements(READER, board, ideas)).hasSize(2);
    assertThat(opinions.across(READER, board, 0)).hasSize(2).doesNotContain(ideas.get(2));
    assertThat(opinions.refresh(board)).isTrue();
    assertThat(opinions.statements(READER, board, ideas)).doesNotContainKey(ideas.get(2));
  }

  @Test
  void namesNobody() {
    assertThat(
            jdbc.sql(
                    "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name LIKE 'opinion\\_%'")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(column -> column.matches("(?i).*(person|author|resident|participant|voter).*"));
  }

  @Test
  void readsAPageInAsManyQueriesAsOneIdea() {
    camp(12, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    opinions.refresh(board);
    assertThat(fixtures.queries(() -> opinions.statements(READER, board, ideas.subList(0, 1))))
        .isEqualTo(fixtures.queries(() -> opinions.statements(READER, board, ideas)));
    assertThat(opinions.statements(READER, board, List.of())).isEmpty();
  }

  @Test
  void doesNotKnowOtherBoardsIdeasAndBoardsThatAreNotThere() {
    camp(12, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE);
    opinions.refresh(board);
    BoardId other = fixtures.aTown().board().id();
    assertThat(opinions.statements(READER, other, ideas)).isEmpty();
    BoardId nowhere = new BoardId(Ids.next());
    assertThatThrownBy(() -> opinions.summary(READER, nowhere))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> opinions.statements(READER, nowhere, ideas))
        .isInstanceOf(NotFoundException.class);
  }

  private void camp(int people, Opinion... said) {
    for (int i = 0; i < people; i++) {
      Actor.Resident person = aResident();
      for (int idea = 0; idea < said.length; idea++) {
        voices.opine(person, ideas.get(idea), said[idea]);
      }
    }
  }

  private long rows(String table) {
    UUID id = board.value();
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE board_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
