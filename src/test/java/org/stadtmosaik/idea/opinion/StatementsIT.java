package org.stadtmosaik.idea.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;

/** Everybody gets what they have not answered, in an order of their own. */
@DatabaseTest
@Import(Fixtures.class)
class StatementsIT {

  private static final Actor READER = new Actor.Anonymous();

  @Autowired private Fixtures fixtures;
  @Autowired private Statements statements;
  @Autowired private OpinionReports reports;
  @Autowired private BoardOpinions opinions;
  @Autowired private Voices voices;
  @Autowired private JdbcClient jdbc;

  private final Actor.Resident author = aResident();
  private final List<IdeaId> ideas = new ArrayList<>();
  private Town town;
  private BoardId board;

  @BeforeEach
  void aBoard() {
    town = fixtures.aTown();
    board = town.board().id();
    for (int i = 0; i < 4; i++) {
      ideas.add(fixtures.aPublishedIdea(town, author));
    }
  }

  @Test
  void leavesOutWhatOneAnsweredAndWrote() {
    Actor.Resident reader = aResident();
    fixtures.aHeldIdea(town, author);
    IdeaId own = fixtures.aPublishedIdea(town, reader);
    voices.opine(reader, ideas.get(1), Opinion.PASS);
    StatementRound round = statements.round(reader, board);
    assertThat(ids(round)).containsExactlyInAnyOrder(ideas.get(0), ideas.get(2), ideas.get(3));
    assertThat(round.left()).isEqualTo(3);
    assertThat(round.answered()).isEqualTo(1);
    assertThat(round.enough()).isEqualTo(5);

    voices.opine(reader, own, Opinion.AGREE);
    assertThat(statements.round(reader, board).left()).isEqualTo(3);
    assertThat(statements.round(reader, board).answered()).isEqualTo(2);
    voices.forgetOpinion(reader, ideas.get(1));
    assertThat(ids(statements.round(reader, board))).contains(ideas.get(1)).doesNotContain(own);
  }

  @Test
  void keepsAPersonsOrderAndGivesOthersAnother() {
    for (int i = 0; i < 8; i++) {
      ideas.add(fixtures.aPublishedIdea(town, author));
    }
    Actor.Resident reader = aResident();
    List<IdeaId> order = ids(statements.round(reader, board));
    assertThat(order).containsExactlyInAnyOrderElementsOf(ideas);
    voices.opine(aResident(), order.getLast(), Opinion.AGREE);
    assertThat(ids(statements.round(reader, board))).isEqualTo(order);
    voices.opine(reader, order.getFirst(), Opinion.AGREE);
    assertThat(ids(statements.round(reader, board))).isEqualTo(order.subList(1, order.size()));
    // That five people all have the same order of twelve: 1 in 12!^4.
    assertThat(
            List.of(aResident(), aResident(), aResident(), aResident(), aResident()).stream()
                .map(person -> ids(statements.round(person, board)))
                .distinct())
        .hasSizeGreaterThan(1);
    assertThat(ids(statements.round(READER, board)))
        .isEqualTo(ids(statements.round(READER, board)));
  }

  @Test
  void oftenBringsStatementsWithFewOpinionsFirst() {
    for (int i = 0; i < 40; i++) {
      Actor.Resident person = aResident();
      ideas.subList(0, 3).forEach(idea -> voices.opine(person, idea, Opinion.AGREE));
    }
    opinions.refresh(board);
    int first = 0;
    for (int i = 0; i < 40; i++) {
      first += ids(statements.round(aResident(), board)).getFirst().equals(ideas.get(3)) ? 1 : 0;
    }
    // By weight 11 of 14 times; fewer than 18 of 40 is one in a million, 10 it would be without.
    assertThat(first).isGreaterThanOrEqualTo(18);
  }

  @Test
  void countsAndReadsInFourQueries() {
    Actor.Resident reader = aResident();
    assertThat(fixtures.queries(() -> statements.round(reader, board))).isEqualTo(4);
    for (int i = 0; i < 5; i++) {
      ideas.add(fixtures.aPublishedIdea(town, author));
    }
    assertThat(fixtures.queries(() -> statements.round(reader, board))).isEqualTo(4);
  }

  @Test
  void tellsWhatGroupsSayAndWhatAllAgreeOn() {
    camp(14, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    camp(12, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE, Opinion.PASS);
    assertThat(reports.of(READER, board)).isEmpty();
    opinions.refresh(board);

    OpinionReport report = reports.of(READER, board).orElseThrow();
    assertThat(report.portraits()).hasSize(2);
    assertThat(report.portraits().getFirst().group().people()).isEqualTo(14);
    assertThat(report.portraits().getFirst().telling())
        .extracting(told -> told.statement().id())
        .contains(ideas.get(0));
    assertThat(report.agreed())
        .extracting(told -> told.statement().id())
        .containsExactly(ideas.get(2));
    assertThat(report.divided())
        .extracting(told -> told.statement().id())
        .contains(ideas.get(0), ideas.get(1))
        .doesNotContain(ideas.get(2));
    assertThat(report.divided().getFirst().statement().text()).isNotBlank();

    jdbc.sql("UPDATE idea SET state = 'DECLINED' WHERE id = ?")
        .param(ideas.get(2).value())
        .update();
    assertThat(reports.of(READER, board).orElseThrow().agreed()).isEmpty();
  }

  @Test
  void readsTheReportInTenQueriesWhateverIsInIt() {
    camp(14, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    camp(12, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE, Opinion.PASS);
    opinions.refresh(board);
    assertThat(fixtures.queries(() -> reports.of(READER, board))).isEqualTo(10);
    camp(15, Opinion.PASS, Opinion.PASS, Opinion.DISAGREE, Opinion.DISAGREE);
    opinions.refresh(board);
    assertThat(reports.of(READER, board).orElseThrow().portraits()).hasSize(3);
    assertThat(fixtures.queries(() -> reports.of(READER, board))).isEqualTo(10);
  }

  @Test
  void saysThatThereAreTooFewPeople() {
    camp(9, Opinion.AGREE, Opinion.DISAGREE, Opinion.AGREE, Opinion.AGREE);
    opinions.refresh(board);
    OpinionReport report = reports.of(READER, board).orElseThrow();
    assertThat(report.summary().people()).isEqualTo(9);
    assertThat(report.portraits()).isEmpty();
    assertThat(report.agreed()).isEmpty();
  }

  @Test
  void doesNotKnowBoardsThatAreNotThere() {
    BoardId nowhere = new BoardId(Ids.next());
    assertThatThrownBy(() -> statements.round(READER, nowhere))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> reports.of(READER, nowhere)).isInstanceOf(NotFoundException.class);
  }

  private void camp(int people, Opinion... said) {
    for (int i = 0; i < people; i++) {
      Actor.Resident person = aResident();
      for (int idea = 0; idea < said.length; idea++) {
        voices.opine(person, ideas.get(idea), said[idea]);
      }
    }
  }

  private static List<IdeaId> ids(StatementRound round) {
    return round.next().stream().map(Statement::id).toList();
  }
}
