package org.stadtmosaik.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the dates of any series; a case that fails names its seed. */
class FairSeriesPropertyTest {

  static Stream<RandomPoll> polls() {
    return RandomPoll.many().filter(poll -> !poll.voters().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("polls")
  void noOtherChoiceHasAHigherHarmonicScore(RandomPoll poll) {
    List<UUID> open = open(poll);
    for (int picks = 1; picks <= 3; picks++) {
      List<UUID> chosen = choose(poll, picks).dates();
      assertThat(chosen).hasSize(Math.min(picks, open.size()));
      double best =
          subsets(open, chosen.size()).mapToDouble(it -> score(it, poll)).max().orElseThrow();
      assertThat(score(chosen, poll)).isCloseTo(best, org.assertj.core.data.Offset.offset(1e-9));
    }
  }

  /**
   * Justified representation: no group that is large enough for one of the dates and agrees on a
   * date goes away with nothing.
   */
  @ParameterizedTest
  @MethodSource("polls")
  void whoeverAreEnoughForADateAndAgreeOnOneGetOne(RandomPoll poll) {
    for (int picks = 1; picks <= 3; picks++) {
      assertRepresented(poll, choose(poll, picks).dates(), picks);
    }
  }

  @ParameterizedTest
  @MethodSource("polls")
  void exchangingKeepsTheRepresentationAndNeverBeatsTheBest(RandomPoll poll) {
    List<UUID> open = open(poll);
    int picks = Math.min(3, open.size());
    List<UUID> exchanged =
        BestChoice.byExchange(new Harmonic(open, poll.voters(), Map.of()), picks).stream()
            .map(open::get)
            .toList();
    assertThat(exchanged).doesNotHaveDuplicates().hasSize(picks);
    if (picks > 0) {
      assertRepresented(poll, exchanged, picks);
      assertThat(score(exchanged, poll))
          .isLessThanOrEqualTo(score(choose(poll, picks).dates(), poll) + 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("polls")
  void noExchangeOfTwoDatesHelpsAfterExchanging(RandomPoll poll) {
    RandomPoll larger = RandomPoll.of(poll.seed(), 12, 24);
    List<UUID> dates = larger.candidates().stream().map(Candidate::id).toList();
    List<Integer> exchanged =
        BestChoice.byExchange(new Harmonic(dates, larger.voters(), Map.of()), 5);
    double score = score(exchanged.stream().map(dates::get).toList(), larger);
    for (int leaving : exchanged) {
      for (int date = 0; date < dates.size(); date++) {
        List<Integer> other = new ArrayList<>(exchanged);
        other.set(exchanged.indexOf(leaving), date);
        if (!exchanged.contains(date)) {
          assertThat(score(other.stream().map(dates::get).toList(), larger))
              .isLessThanOrEqualTo(score + 1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("polls")
  void weightsDecideAsSoManyMoreAnswersWould(RandomPoll poll) {
    Map<String, Integer> before = Map.of("v0", 2, "v1", 1);
    List<Voter> more = new ArrayList<>(poll.voters());
    poll.voters().stream()
        .filter(voter -> before.containsKey(voter.id()))
        .forEach(voter ->
            IntStream.range(0, before.get(voter.id()))
                .forEach(i ->
                    more.add(
                        new Voter(
                            voter.id() + "again" + i,
                            voter.people(),
                            voter.groups(),
                            voter.choices()))));
    RandomPoll asMore = new RandomPoll(poll.seed(), poll.candidates(), more);
    List<UUID> weighted = FairSeries.choose(poll.candidates(), poll.voters(), 2, before).dates();
    assertThat(score(weighted, asMore))
        .isCloseTo(
            score(choose(asMore, 2).dates(), asMore), org.assertj.core.data.Offset.offset(1e-9));
  }

  private static void assertRepresented(RandomPoll poll, List<UUID> chosen, int picks) {
    int people = poll.voters().stream().mapToInt(Voter::people).sum();
    for (UUID date : open(poll)) {
      int unserved =
          poll.voters().stream()
              .filter(voter -> voter.comes(date) && chosen.stream().noneMatch(voter::comes))
              .mapToInt(Voter::people)
              .sum();
      assertThat(unserved * picks).isLessThan(people);
    }
  }

  private static SeriesChoice choose(RandomPoll poll, int picks) {
    return FairSeries.choose(poll.candidates(), poll.voters(), picks, Map.of());
  }

  private static List<UUID> open(RandomPoll poll) {
    Set<String> needs =
        poll.voters().stream()
            .flatMap(voter -> voter.needs().stream())
            .collect(java.util.stream.Collectors.toSet());
    return poll.candidates().stream()
        .filter(date -> date.meets().containsAll(needs))
        .map(Candidate::id)
        .toList();
  }

  private static double score(List<UUID> dates, RandomPoll poll) {
    double score = 0;
    for (Voter voter : poll.voters()) {
      long served = dates.stream().filter(voter::comes).count();
      for (int n = 1; n <= served; n++) {
        score += (double) voter.people() / n;
      }
    }
    return score;
  }

  private static Stream<List<UUID>> subsets(List<UUID> dates, int size) {
    return IntStream.range(0, 1 << dates.size())
        .filter(bits -> Integer.bitCount(bits) == size)
        .mapToObj(bits ->
            IntStream.range(0, dates.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(dates::get)
                .toList());
  }
}
