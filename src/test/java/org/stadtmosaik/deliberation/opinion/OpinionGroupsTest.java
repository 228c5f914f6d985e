package org.stadtmosaik.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Cases small enough to be computed by hand. */
class OpinionGroupsTest {

  private static final int NONE = RandomBoard.NONE;

  @Test
  void groupsPeopleWhoVoteAlike() {
    OpinionGroups groups =
        OpinionGroups.of(
            RandomBoard.of(
                new int[][] {
                  {1, 1, -1, -1}, {1, 1, -1, -1}, {-1, -1, 1, 1}, {1, 1, -1, -1}, {-1, -1, 1, 1}
                }));
    assertThat(groups.count()).isEqualTo(2);
    assertThat(new int[] {groups.of(0), groups.of(1), groups.of(3)}).containsOnly(0);
    assertThat(new int[] {groups.of(2), groups.of(4)}).containsOnly(1);
    assertThat(groups.silhouette()).isCloseTo(1, within(1e-9));
    assertThat(groups.size(0)).isEqualTo(3);
  }

  /** Three camps at equal distances: both directions carry equally much. */
  @Test
  void findsThreeCampsThatAreEquallyFarFromEachOther() {
    int[][] votes = new int[36][];
    for (int person = 0; person < votes.length; person++) {
      votes[person] = new int[9];
      int camp = person % 3;
      Arrays.setAll(votes[person], statement -> statement / 3 == camp ? 1 : -1);
    }
    OpinionGroups groups = OpinionGroups.of(RandomBoard.of(votes));
    assertThat(groups.count()).isEqualTo(3);
    for (int person = 0; person < votes.length; person++) {
      assertThat(groups.of(person)).isEqualTo(groups.of(person % 3));
    }
  }

  @Test
  void asksForSevenVotesOrForAllWhereThereAreFewer() {
    int[][] votes = new int[12][10];
    for (int person = 0; person < 12; person++) {
      int side = person % 2 == 0 ? 1 : -1;
      int given = person < 10 ? 7 : 6;
      Arrays.setAll(votes[person], statement -> statement < given ? side : NONE);
    }
    OpinionGroups groups = OpinionGroups.of(RandomBoard.of(votes));
    assertThat(groups.count()).isEqualTo(2);
    for (int person = 0; person < 12; person++) {
      assertThat(groups.of(person) >= 0).as("person %d", person).isEqualTo(person < 10);
    }

    OpinionGroups few =
        OpinionGroups.of(RandomBoard.of(new int[][] {{1, -1}, {-1, 1}, {1, NONE}, {0, 0}}));
    assertThat(few.of(2)).isEqualTo(-1);
    assertThat(few.of(3)).isNotNegative();
  }

  @Test
  void isOneGroupWhereAllSayTheSameAndNoneWhereNobodySaysEnough() {
    OpinionGroups same = OpinionGroups.of(RandomBoard.of(new int[][] {{1, 0}, {1, 0}, {1, 0}}));
    assertThat(same.count()).isEqualTo(1);
    assertThat(same.silhouette()).isNaN();
    assertThat(OpinionGroups.of(RandomBoard.of(new int[][] {{1, NONE}})).count()).isZero();
    assertThat(OpinionGroups.of(RandomBoard.of(new int[0][])).count()).isZero();
    Votes nothing = RandomBoard.of(new int[][] {{NONE}, {NONE}});
    assertThat(OpinionGroups.of(nothing).count()).isZero();
    assertThat(GroupCounts.of(nothing, OpinionGroups.of(nothing)).consensus(0)).isNaN();
    assertThat(Bridging.of(nothing)).isEmpty();
  }

  /**
   * Two statements, four people: (1,1), (1,1), (-1,-1), (-1, none). Means are 0 and 1/3. The
   * centred rows (1, 2/3) twice, (-1, -4/3), (-1, 0) give the matrix ((4, 8/3), (8/3, 8/3)), whose
   * larger eigenvalue is (20/3 + sqrt((4/3)² + 4 (8/3)²)) / 2 = (10 + 2 sqrt 17) / 3.
   */
  @Test
  void placesPeopleByMeansAndByHowMuchTheySaid() {
    Votes votes = RandomBoard.of(new int[][] {{1, 1}, {1, 1}, {-1, -1}, {-1, NONE}});
    double[][] places = Plane.of(votes, new int[] {0, 1, 2, 3});

    double eigenvalue = (10 + 2 * Math.sqrt(17)) / 3;
    double slope = (eigenvalue - 4) / (8 / 3.0);
    double length = Math.hypot(1, slope);
    double[] first = {1 / length, slope / length};
    double sign = Math.signum(places[0][0]);
    assertThat(sign * places[0][0]).isCloseTo(first[0] + first[1] * 2 / 3, within(1e-9));
    assertThat(places[0][1]).isEqualTo(places[0][0]);
    assertThat(sign * places[0][2]).isCloseTo(-first[0] - first[1] * 4 / 3, within(1e-9));
    assertThat(sign * places[0][3]).isCloseTo(-first[0] * Math.sqrt(2), within(1e-9));
    assertThat(Math.abs(places[1][3])).isCloseTo(first[1] * Math.sqrt(2), within(1e-9));
  }

  @Test
  void multipliesWhatEachGroupAgreesAndCountsAPassAsSeen() {
    Votes votes =
        RandomBoard.of(
            new int[][] {{1, NONE}, {1, -1}, {0, NONE}, {-1, 1}, {1, 1}, {NONE, NONE}, {1, 1}});
    GroupCounts counts =
        GroupCounts.of(votes, OpinionGroups.given(new int[] {0, 0, 0, 1, 1, 1, -1}, 2));

    assertThat(counts.agree(0, 0)).isEqualTo(2);
    assertThat(counts.pass(0, 0)).isEqualTo(1);
    assertThat(counts.disagree(1, 0)).isEqualTo(1);
    assertThat(counts.seen(0, 0)).isEqualTo(3);
    assertThat(counts.seen(1, 0)).isEqualTo(2);
    assertThat(counts.size(1)).isEqualTo(3);
    // (2 + 1) / (3 + 2) · (1 + 1) / (2 + 2), and (0 + 1) / (1 + 2) · (2 + 1) / (2 + 2)
    assertThat(counts.consensus(0)).isCloseTo(3 / 5.0 * 2 / 4.0, within(1e-15));
    assertThat(counts.consensus(1)).isCloseTo(1 / 3.0 * 3 / 4.0, within(1e-15));
  }

  /** 20 of 20 agree here, 5 of 20 there. */
  @Test
  void testsWhatTellsAGroupFromTheOthers() {
    int[][] votes = new int[40][2];
    int[] groups = new int[40];
    for (int person = 0; person < 40; person++) {
      groups[person] = person / 20;
      votes[person] = new int[] {person < 25 ? 1 : -1, person % 2 == 0 ? 1 : -1};
    }
    GroupCounts counts = GroupCounts.of(RandomBoard.of(votes), OpinionGroups.given(groups, 2));

    Representative here = counts.representative(0, 0);
    assertThat(here.agrees()).isTrue();
    assertThat(here.share()).isCloseTo(21 / 22.0, within(1e-12));
    assertThat(here.ratio()).isCloseTo(21 / 22.0 / (6 / 22.0), within(1e-12));
    assertThat(here.shareTest()).isCloseTo(2 * Math.sqrt(21) * 0.5, within(1e-12));
    // 21 of 21 against 6 of 21, pooled 27 of 42
    double error = Math.sqrt(27 / 42.0 * 15 / 42.0 * (2 / 21.0));
    assertThat(here.differenceTest()).isCloseTo((1 - 6 / 21.0) / error, within(1e-12));
    assertThat(here.isTelling()).isTrue();

    Representative there = counts.representative(1, 0);
    assertThat(there.agrees()).isFalse();
    assertThat(there.said()).isEqualTo(15);
    // Half agree in both groups: that tells nothing.
    assertThat(counts.representatives(0, 5)).containsExactly(here);
    assertThat(counts.representatives(1, 5)).containsExactly(there);
    assertThat(counts.representatives(1, 0)).isEmpty();
  }

  @Test
  void knowsNoDifferenceWhereAllAgree() {
    Representative all = Representative.of(0, true, 12, 12, 30, 30);
    assertThat(all.differenceTest()).isZero();
    assertThat(all.isTelling()).isFalse();
  }

  @Test
  void hidesSmallGroupsAndWhatWouldTellThem() {
    assertThat(shown(40, 20, 10).groups()).containsExactly(0, 1, 2);
    // The nine could be had by subtraction, so the twenty are hidden with them.
    assertThat(shown(40, 20, 9).groups()).containsExactly(0);
    assertThat(shown(40, 20, 9).hidden()).isEqualTo(2);
    // Two small ones hide each other; so does one beside people in no group.
    assertThat(shown(40, 20, 6, 5).groups()).containsExactly(0, 1);
    assertThat(ShownGroups.of(counts(40, 9), 60).groups()).containsExactly(0);
    assertThat(shown(9, 9).groups()).isEmpty();
    assertThat(shown(12).groups()).containsExactly(0);
    assertThat(shown().groups()).isEmpty();
  }

  @Test
  void multipliesOnlyWhatIsShown() {
    GroupCounts counts = counts(40, 20, 6, 5);
    ShownGroups shown = ShownGroups.of(counts, 71);
    assertThat(shown.consensus(counts, 0))
        .isEqualTo(counts.agreement(0, 0) * counts.agreement(1, 0));
    assertThat(counts.consensus(0)).isNotEqualTo(shown.consensus(counts, 0));
    GroupCounts small = counts(9, 9);
    assertThat(ShownGroups.of(small, 18).consensus(small, 0)).isNaN();
  }

  @Test
  void takesVotesOnceAndOnlySuchAsThereAre() {
    Votes.Builder builder = Votes.builder(2);
    assertThatThrownBy(() -> builder.vote(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.person()).isZero();
    builder.vote(1, -1);
    assertThatThrownBy(() -> builder.vote(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.vote(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.vote(0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.person()).isEqualTo(1);
    builder.vote(1, 1);
    Votes votes = builder.build();
    assertThat(votes.count()).isEqualTo(2);
    BitSet second = new BitSet();
    second.set(1);
    assertThat(votes.on(second).statements()).isEqualTo(1);
    assertThat(votes.on(second).count(1)).isEqualTo(1);
    assertThat(votes.on(new BitSet()).count()).isZero();
    assertThatThrownBy(() -> OpinionGroups.given(new int[] {2}, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GroupCounts.of(votes, OpinionGroups.given(new int[1], 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ShownGroups shown(int... sizes) {
    return ShownGroups.of(counts(sizes), Arrays.stream(sizes).sum());
  }

  private static GroupCounts counts(int... sizes) {
    int[] groups = new int[Arrays.stream(sizes).sum()];
    int next = 0;
    for (int group = 0; group < sizes.length; group++) {
      Arrays.fill(groups, next, next + sizes[group], group);
      next += sizes[group];
    }
    int[][] votes = new int[groups.length][1];
    return GroupCounts.of(
        RandomBoard.of(votes.length == 0 ? new int[0][] : votes),
        OpinionGroups.given(groups, sizes.length));
  }
}
