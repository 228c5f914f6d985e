package org.stadtmosaik.deliberation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of opinion groups and bridging on every board. */
class OpinionPropertyTest {

  static Stream<RandomBoard> boards() {
    return RandomBoard.many();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theOrderOfPeopleAndStatementsDoesNotMatter(RandomBoard board) {
    Random random = new Random(board.seed() + 1000);
    int[] people = RandomBoard.order(board.people(), random);
    int[] statements = RandomBoard.order(board.statements(), random);
    Votes votes = board.asVotes();
    Votes moved = board.reordered(people, statements).asVotes();

    OpinionGroups groups = OpinionGroups.of(votes);
    OpinionGroups movedGroups = OpinionGroups.of(moved);
    assertThat(movedGroups.count()).isEqualTo(groups.count()).isBetween(2, 5);
    assertThat(movedGroups.silhouette()).isEqualTo(groups.silhouette());
    for (int i = 0; i < people.length; i++) {
      assertThat(movedGroups.of(i)).isEqualTo(groups.of(people[i]));
    }
    GroupCounts counts = GroupCounts.of(votes, groups);
    GroupCounts movedCounts = GroupCounts.of(moved, movedGroups);
    Optional<Bridging> bridging = Bridging.of(votes);
    Optional<Bridging> movedBridging = Bridging.of(moved);
    assertThat(movedBridging.isPresent()).isEqualTo(bridging.isPresent());
    for (int j = 0; j < statements.length; j++) {
      assertThat(movedCounts.consensus(j)).isEqualTo(counts.consensus(statements[j]));
      if (bridging.isPresent()) {
        assertThat(movedBridging.orElseThrow().intercept(j))
            .isEqualTo(bridging.orElseThrow().intercept(statements[j]));
        assertThat(movedBridging.orElseThrow().factor(j))
            .isEqualTo(bridging.orElseThrow().factor(statements[j]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whatGroupsAreCalledDoesNotMatter(RandomBoard board) {
    Votes votes = board.asVotes();
    OpinionGroups groups = OpinionGroups.of(votes);
    int count = groups.count();
    int[] names = RandomBoard.order(count, new Random(board.seed()));
    int[] renamed = new int[board.people()];
    Arrays.setAll(renamed, i -> groups.of(i) < 0 ? -1 : names[groups.of(i)]);
    GroupCounts counts = GroupCounts.of(votes, groups);
    GroupCounts others = GroupCounts.of(votes, OpinionGroups.given(renamed, count));
    for (int statement = 0; statement < board.statements(); statement++) {
      assertThat(others.consensus(statement)).isCloseTo(counts.consensus(statement), within(1e-15));
      for (int group = 0; group < count; group++) {
        assertThat(others.agreement(names[group], statement))
            .isEqualTo(counts.agreement(group, statement));
        assertThat(others.representative(names[group], statement))
            .isEqualTo(counts.representative(group, statement));
      }
    }
    ShownGroups shown = ShownGroups.of(counts, board.people());
    ShownGroups otherShown = ShownGroups.of(others, board.people());
    assertThat(otherShown.groups().stream().map(others::size).sorted())
        .containsExactlyElementsOf(shown.groups().stream().map(counts::size).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("boards")
  void oneMoreAgreementNeverLowersAGroupsShareNorTheConsensus(RandomBoard board) {
    OpinionGroups groups = OpinionGroups.of(board.asVotes());
    GroupCounts before = GroupCounts.of(board.asVotes(), groups);
    Random random = new Random(board.seed());
    for (int change = 0; change < 40; change++) {
      int person = random.nextInt(board.people());
      int statement = random.nextInt(board.statements());
      int said = board.votes()[person][statement];
      board.votes()[person][statement] = 1;
      GroupCounts after = GroupCounts.of(board.asVotes(), groups);
      board.votes()[person][statement] = said;
      for (int group = 0; group < groups.count(); group++) {
        if (group == groups.of(person) && said != 1) {
          assertThat(after.agreement(group, statement))
              .isGreaterThan(before.agreement(group, statement));
        } else {
          assertThat(after.agreement(group, statement))
              .isEqualTo(before.agreement(group, statement));
        }
      }
      assertThat(after.consensus(statement)).isGreaterThanOrEqualTo(before.consensus(statement));
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void groupsHoldExactlyThoseWithEnoughVotesAndTheLargestComesFirst(RandomBoard board) {
    Votes votes = board.asVotes();
    OpinionGroups groups = OpinionGroups.of(votes);
    int[] sizes = new int[groups.count()];
    for (int person = 0; person < board.people(); person++) {
      assertThat(groups.of(person) >= 0).isEqualTo(votes.count(person) >= 7);
      if (groups.of(person) >= 0) {
        sizes[groups.of(person)]++;
      }
    }
    for (int group = 0; group < sizes.length; group++) {
      assertThat(groups.size(group)).isEqualTo(sizes[group]).isPositive();
      assertThat(group == 0 || sizes[group - 1] >= sizes[group]).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void otherRandomStartsComeToTheSameBridging(RandomBoard board) {
    Votes votes = board.asVotes();
    Optional<Bridging> one = Bridging.of(votes, 1);
    Optional<Bridging> other = Bridging.of(votes, 77_000);
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    for (int statement = 0; statement < board.statements(); statement++) {
      assertThat(other.get().intercept(statement))
          .isCloseTo(one.get().intercept(statement), within(1e-4));
      assertThat(other.get().factor(statement))
          .isCloseTo(one.get().factor(statement), within(1e-4));
    }
    assertThat(other.get().loss()).isCloseTo(one.get().loss(), within(1e-9));
  }

  @Test
  void nearlyAllBoardsHaveABridgingThatStartsAgreeOn() {
    long agreed = boards().filter(board -> Bridging.of(board.asVotes()).isPresent()).count();
    assertThat(agreed).isGreaterThanOrEqualTo(RandomBoard.CASES * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void noNeighbourOfTheSolutionHasALowerLoss(RandomBoard board) {
    Votes votes = board.asVotes();
    Factors found = Factors.from(votes, 1);
    Random random = new Random(board.seed());
    double least = Loss.of(board.votes(), found);
    assertThat(found.loss()).isCloseTo(least, within(1e-12));
    for (int move = 0; move < 30; move++) {
      double size = Math.pow(10, -1 - random.nextInt(4));
      Factors kept = Factors.from(votes, 1);
      kept.mean += size * random.nextGaussian();
      for (double[] side :
          new double[][] {
            kept.personIntercepts,
            kept.personFactors,
            kept.statementIntercepts,
            kept.statementFactors
          }) {
        int at = random.nextInt(side.length);
        side[at] += size * random.nextGaussian();
      }
      assertThat(Loss.of(board.votes(), kept)).isGreaterThanOrEqualTo(least - 1e-13);
    }
  }

  /** The loss as the issue words it, written down a second time and slowly. */
  private static final class Loss {

    static double of(int[][] votes, Factors factors) {
      double squares = 0;
      int count = 0;
      boolean[] voting = new boolean[votes.length];
      boolean[] votedOn = new boolean[votes[0].length];
      for (int person = 0; person < votes.length; person++) {
        for (int statement = 0; statement < votes[person].length; statement++) {
          if (votes[person][statement] != RandomBoard.NONE) {
            double rating = (votes[person][statement] + 1) / 2.0;
            double estimate =
                factors.mean
                    + factors.personIntercepts[person]
                    + factors.statementIntercepts[statement]
                    + factors.personFactors[person] * factors.statementFactors[statement];
            squares += Math.pow(rating - estimate, 2);
            count++;
            voting[person] = true;
            votedOn[statement] = true;
          }
        }
      }
      return squares / count
          + 0.15
              * (mean(factors.personIntercepts, voting)
                  + mean(factors.statementIntercepts, votedOn)
                  + factors.mean * factors.mean)
          + 0.03 * (mean(factors.personFactors, voting) + mean(factors.statementFactors, votedOn));
    }

    private static double mean(double[] values, boolean[] counted) {
      return IntStream.range(0, values.length)
          .filter(i -> counted[i])
          .mapToDouble(i -> values[i] * values[i])
          .average()
          .orElseThrow();
    }
  }
}
