package org.stadtmosaik.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Statements that do not count change nothing, and get their numbers all the same. */
class OpinionScoresTest {

  private static final int NONE = RandomBoard.NONE;

  @Test
  void statementsThatDoNotCountChangeNothing() {
    RandomBoard board = RandomBoard.of(4, 90, 12);
    BitSet counting = new BitSet();
    counting.set(0, 10);
    OpinionScores scores = OpinionScores.of(board.asVotes(), counting);
    // Everybody disagrees with the last two now.
    for (int[] row : board.votes()) {
      row[10] = row[10] == NONE ? NONE : -1;
      row[11] = row[11] == NONE ? NONE : -1;
    }
    OpinionScores changed = OpinionScores.of(board.asVotes(), counting);
    for (int statement = 0; statement < 10; statement++) {
      assertThat(changed.groups().consensus(statement))
          .isEqualTo(scores.groups().consensus(statement));
      assertThat(changed.intercept(statement)).isEqualTo(scores.intercept(statement));
      assertThat(changed.factor(statement)).isEqualTo(scores.factor(statement));
    }
    assertThat(changed.intercept(11)).isLessThan(scores.intercept(11));
    assertThat(changed.everybody().agree(0, 11)).isZero();
    assertThat(changed.groups().consensus(11)).isLessThan(scores.groups().consensus(11));
  }

  @Test
  void votesOnAnyStatementMakeEnough() {
    int[][] votes = new int[20][10];
    for (int person = 0; person < 20; person++) {
      for (int statement = 0; statement < 10; statement++) {
        boolean counts = statement < 8;
        boolean given = person < 18 || (person == 18 ? statement > 2 : !counts);
        votes[person][statement] = given ? person % 2 == 0 ? 1 : -1 : NONE;
      }
    }
    BitSet counting = new BitSet();
    counting.set(0, 8);
    OpinionScores scores = OpinionScores.of(RandomBoard.of(votes), counting);
    // Person 18 gave five votes that count and two that do not; person 19 gave none that count.
    assertThat(scores.groups().size(0) + scores.groups().size(1)).isEqualTo(19);
    assertThat(scores.everybody().size(0)).isEqualTo(20);
  }

  @Test
  void givenGroupsLeaveBridgingAsItIs() {
    Votes votes = RandomBoard.of(6, 60, 9).asVotes();
    BitSet all = new BitSet();
    all.set(0, 9);
    OpinionScores computed = OpinionScores.of(votes, all);
    OpinionScores given = OpinionScores.of(votes, all, OpinionGroups.given(new int[60], 1));
    assertThat(given.groups().groups()).isEqualTo(1);
    assertThat(given.silhouette()).isNaN();
    assertThat(given.intercept(3)).isEqualTo(computed.intercept(3));
    assertThat(given.intercept(3))
        .isCloseTo(given.bridging().orElseThrow().intercept(3), within(0.0));
  }

  @Test
  void isEmptyWhereNothingWasSaid() {
    OpinionScores scores = OpinionScores.of(RandomBoard.of(new int[][] {{NONE}}), new BitSet());
    assertThat(scores.intercept(0)).isNaN();
    assertThat(scores.groups().groups()).isZero();
    assertThat(scores.bridging()).isEmpty();
    assertThat(OpinionScores.of(RandomBoard.of(new int[0][]), new BitSet()).everybody().size(0))
        .isZero();
  }
}
