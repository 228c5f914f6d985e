package org.stadtmosaik.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for any poll; a case that fails names its seed. */
class FairDatesPropertyTest {

  static Stream<RandomPoll> polls() {
    return RandomPoll.many();
  }

  @ParameterizedTest
  @MethodSource("polls")
  void nobodyWorstOffIsBetterOffAtAnotherDate(RandomPoll poll) {
    Comparison comparison = compare(poll);
    comparison
        .fairest()
        .ifPresent(fairest -> {
          List<Double> best = sorted(comparison.of(fairest));
          for (Tally other : comparison.tallies()) {
            if (!other.isOut()) {
              assertThat(firstDifference(best, sorted(other))).isGreaterThanOrEqualTo(0);
            }
          }
        });
  }

  /**
   * Where one date is at least as good for every group and better for one, it is not passed over.
   */
  @ParameterizedTest
  @MethodSource("polls")
  void noDateIsBetterForSomeAndWorseForNone(RandomPoll poll) {
    Comparison comparison = compare(poll);
    comparison
        .fairest()
        .ifPresent(fairest ->
            assertThat(comparison.tallies())
                .noneMatch(other -> !other.isOut() && dominates(other, comparison.of(fairest))));
  }

  @ParameterizedTest
  @MethodSource("polls")
  void noDateThatIsInHoldsMorePeopleThanTheFullest(RandomPoll poll) {
    Comparison comparison = compare(poll);
    comparison
        .fullest()
        .ifPresent(fullest ->
            assertThat(comparison.tallies())
                .allMatch(other -> other.isOut() || other.come() <= comparison.of(fullest).come()));
  }

  @ParameterizedTest
  @MethodSource("polls")
  void aDateIsOutExactlyIfSomebodysNeedIsNotMet(RandomPoll poll) {
    Set<String> needs = new HashSet<>();
    poll.voters().forEach(voter -> needs.addAll(voter.needs()));
    Comparison comparison = compare(poll);
    for (Candidate date : poll.candidates()) {
      assertThat(comparison.of(date.id()).isOut()).isEqualTo(!date.meets().containsAll(needs));
    }
    assertThat(comparison.fairest().map(fairest -> comparison.of(fairest).isOut()).orElse(false))
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("polls")
  void theOrderOfAnswersDoesNotMatter(RandomPoll poll) {
    List<Voter> shuffled = new ArrayList<>(poll.voters());
    Collections.shuffle(shuffled, new Random(poll.seed()));
    assertThat(FairDates.compare(poll.candidates(), shuffled)).isEqualTo(compare(poll));
  }

  /** Otherwise it would pay to say no to the date one likes. */
  @ParameterizedTest
  @MethodSource("polls")
  void whoeverCanComeAfterAllDoesNotHarmTheFairestDate(RandomPoll poll) {
    Comparison before = compare(poll);
    assumeThat(before.fairest()).isPresent();
    UUID fairest = before.fairest().orElseThrow();
    List<Voter> changed = new ArrayList<>(poll.voters());
    int who = new Random(poll.seed()).nextInt(changed.size());
    changed.set(who, saying(changed.get(who), fairest, Availability.YES));
    assertThat(FairDates.compare(poll.candidates(), changed).fairest()).contains(fairest);
  }

  @ParameterizedTest
  @MethodSource("polls")
  void everyPersonIsCountedOnceAtEachDate(RandomPoll poll) {
    Comparison comparison = compare(poll);
    assertThat(comparison.people()).isEqualTo(poll.voters().stream().mapToInt(Voter::people).sum());
    assertThat(comparison.tallies())
        .allMatch(tally -> tally.people() == comparison.people() && tally.no() >= 0);
  }

  private static Comparison compare(RandomPoll poll) {
    return FairDates.compare(poll.candidates(), poll.voters());
  }

  private static Voter saying(Voter voter, UUID date, Availability says) {
    Map<UUID, Availability> choices = new HashMap<>(voter.choices());
    choices.put(date, says);
    return new Voter(voter.id(), voter.people(), voter.groups(), choices);
  }

  private static List<Double> sorted(Tally tally) {
    List<Double> rates = new ArrayList<>(List.of((double) tally.come() / tally.people()));
    tally.rates().forEach(rate -> rates.add((double) rate.come() / rate.of()));
    Collections.sort(rates);
    return rates;
  }

  private static double firstDifference(List<Double> these, List<Double> those) {
    for (int i = 0; i < these.size(); i++) {
      double difference = these.get(i) - those.get(i);
      if (Math.abs(difference) > 1e-9) {
        return difference;
      }
    }
    return 0;
  }

  private static boolean dominates(Tally one, Tally other) {
    boolean better = one.come() > other.come();
    boolean worse = one.come() < other.come();
    for (int i = 0; i < one.rates().size(); i++) {
      better |= one.rates().get(i).come() > other.rates().get(i).come();
      worse |= one.rates().get(i).come() < other.rates().get(i).come();
    }
    return better && !worse;
  }
}
