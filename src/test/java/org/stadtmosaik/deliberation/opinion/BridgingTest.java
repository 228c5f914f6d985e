package org.stadtmosaik.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Bridging on boards that can be worked out by hand. */
class BridgingTest {

  /**
   * One person agrees with one statement. With the factors at 0, mean and intercepts are equal by
   * symmetry; (1 - 3x)² + 0.15 · 3x² is least at x = 3 / (9 + 0.45). A factor pair f, f would lower
   * the error by 2 (1 - 3x) f² and cost 0.06 f², so it takes off until f² = 1 - 3y - 0.03, where y
   * solves 0.15 y = 0.03: y = 0.2, f² = 1 - 0.6 - 0.03 = 0.37.
   */
  @Test
  void isTheMinimumThatAPencilFinds() {
    Bridging found = Bridging.of(RandomBoard.of(new int[][] {{1}})).orElseThrow();
    assertThat(found.mean()).isCloseTo(0.2, within(1e-6));
    assertThat(found.intercept(0)).isCloseTo(0.2, within(1e-6));
    assertThat(found.factor(0)).isCloseTo(Math.sqrt(0.37), within(1e-6));
    assertThat(found.loss())
        .isCloseTo(0.03 * 0.03 + 0.15 * 3 * 0.04 + 0.03 * 2 * 0.37, within(1e-9));
  }

  /** Where all disagree with everything, there is nothing to explain: 0 is 0. */
  @Test
  void saysNothingWhereEverybodyDisagreesWithEverything() {
    Bridging found = Bridging.of(RandomBoard.of(new int[][] {{-1, -1}, {-1, -1}})).orElseThrow();
    assertThat(found.intercept(0)).isCloseTo(0, within(1e-6));
    assertThat(found.factor(1)).isCloseTo(0, within(1e-6));
    assertThat(found.loss()).isCloseTo(0, within(1e-9));
  }

  /** Two sides; both agree with statement 2, none with 3, and each with its own. */
  @Test
  void ranksWhatBothSidesSupportAboveWhatTheLargerOneWants() {
    int[][] votes = new int[30][];
    for (int person = 0; person < votes.length; person++) {
      boolean larger = person < 20;
      votes[person] = new int[] {larger ? 1 : -1, larger ? -1 : 1, 1, -1};
    }
    Bridging found = Bridging.of(RandomBoard.of(votes)).orElseThrow();
    assertThat(found.intercept(2)).isGreaterThan(found.intercept(0) + 0.1);
    assertThat(found.intercept(0)).isGreaterThan(found.intercept(3));
    assertThat(Math.signum(found.factor(0))).isEqualTo(-Math.signum(found.factor(1)));
    assertThat(Math.abs(found.factor(2))).isLessThan(Math.abs(found.factor(0)));
    assertThat(Math.max(found.factor(0), found.factor(1))).isPositive();
  }

  @Test
  void leavesStatementsWithoutVotesOut() {
    int none = RandomBoard.NONE;
    Votes with = RandomBoard.of(new int[][] {{1, none}, {0, none}, {none, none}});
    Votes without = RandomBoard.of(new int[][] {{1}, {0}});
    Bridging found = Bridging.of(with).orElseThrow();
    assertThat(found.intercept(1)).isNaN();
    assertThat(found.factor(1)).isNaN();
    assertThat(found.intercept(0))
        .isCloseTo(Bridging.of(without).orElseThrow().intercept(0), within(1e-6));
    assertThat(found.estimate(with)[0][1]).isNaN();
  }

  /** A statement that was part of it gets what it has already: that is what a minimum is. */
  @Test
  void estimatesAStatementFromPeopleWhomItDoesNotChange() {
    RandomBoard board = RandomBoard.of(5, 80, 12);
    Votes votes = board.asVotes();
    Bridging found = Bridging.of(votes).orElseThrow();
    double[][] again = found.estimate(votes);
    for (int statement = 0; statement < 12; statement++) {
      assertThat(again[0][statement]).isCloseTo(found.intercept(statement), within(1e-5));
      assertThat(again[1][statement]).isCloseTo(found.factor(statement), within(1e-5));
    }

    BitSet most = new BitSet();
    most.set(0, 11);
    BitSet last = new BitSet();
    last.set(11);
    double[][] estimated = Bridging.of(votes.on(most)).orElseThrow().estimate(votes.on(last));
    assertThat(estimated[0]).hasSize(1);
    assertThat(estimated[0][0]).isCloseTo(found.intercept(11), within(0.1));
  }
}
