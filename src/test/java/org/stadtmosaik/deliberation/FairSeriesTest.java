package org.stadtmosaik.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.stadtmosaik.deliberation.Availability.IF_NEEDED;
import static org.stadtmosaik.deliberation.Availability.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairSeriesTest {

  private static final List<UUID> DATES =
      IntStream.range(0, 4).mapToObj(i -> new UUID(0, i)).toList();
  private static final List<Candidate> CANDIDATES =
      DATES.stream().map(id -> new Candidate(id, Set.of())).toList();

  private final List<Voter> voters = new ArrayList<>();

  /** By counting alone, all three would be the majority's. */
  @Test
  void givesAThirdOfThePeopleOneOfThreeDates() {
    answers(20, Set.of(0, 1, 2));
    answers(10, Set.of(3));
    SeriesChoice choice = FairSeries.choose(CANDIDATES, voters, 3, Map.of());
    assertThat(choice.dates()).containsExactly(DATES.get(0), DATES.get(1), DATES.get(3));
    assertThat(choice.reached()).isEqualTo(30);
    assertThat(choice.people()).isEqualTo(30);
  }

  @Test
  void fullestCountsEachDateForItself() {
    answers(20, Set.of(0, 1, 2));
    answers(10, Set.of(3));
    SeriesChoice choice = FairSeries.fullest(CANDIDATES, voters, 3);
    assertThat(choice.dates()).isEqualTo(DATES.subList(0, 3));
    assertThat(choice.reached()).isEqualTo(20);
  }

  @Test
  void weighsWhoeverWasLeftOutLastTimeMore() {
    answers(10, Set.of(0));
    answers(7, Set.of(3));
    assertThat(FairSeries.choose(CANDIDATES, voters, 1, Map.of()).dates())
        .containsExactly(DATES.get(0));
    Map<String, Integer> before =
        IntStream.range(10, 17)
            .boxed()
            .collect(java.util.stream.Collectors.toMap(i -> "v" + i, _ -> 1));
    assertThat(FairSeries.choose(CANDIDATES, voters, 1, before).dates())
        .containsExactly(DATES.get(3));
  }

  @Test
  void leavesOutWhatCannotMeetANeed() {
    answers(9, Set.of(0, 1));
    voters.add(new Voter("w", 1, Set.of(Group.need("sign")), Map.of(DATES.get(3), YES)));
    List<Candidate> candidates = new ArrayList<>(CANDIDATES);
    candidates.set(1, new Candidate(DATES.get(1), Set.of("sign")));
    assertThat(FairSeries.choose(candidates, voters, 3, Map.of()).dates())
        .containsExactly(DATES.get(1));
  }

  @Test
  void prefersAYesToAReluctantOneAmongEquals() {
    voters.add(new Voter("v", 1, Set.of(), Map.of(DATES.get(0), IF_NEEDED, DATES.get(2), YES)));
    assertThat(FairSeries.choose(CANDIDATES, voters, 1, Map.of()).dates())
        .containsExactly(DATES.get(2));
  }

  @Test
  void namesTheGroupsThatCanComeToNothing() {
    answers(20, Set.of(0));
    for (int i = 0; i < 6; i++) {
      voters.add(new Voter("ar" + i, 1, Set.of(Group.language("ar")), Map.of()));
    }
    SeriesChoice choice = FairSeries.choose(CANDIDATES, voters, 2, Map.of());
    assertThat(choice.leftOut()).containsExactly(Group.language("ar"));
    assertThat(choice.rates()).contains(new GroupRate(Group.language("ar"), 0, 6));
  }

  @Test
  void choosesNothingIfNobodyAnswered() {
    assertThat(FairSeries.choose(CANDIDATES, List.of(), 2, Map.of()).dates()).isEmpty();
  }

  @Test
  void refusesToChooseNoneOrTooMany() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FairSeries.choose(CANDIDATES, voters, 0, Map.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FairSeries.choose(CANDIDATES, voters, 21, Map.of()));
  }

  private void answers(int count, Set<Integer> dates) {
    Map<UUID, Availability> choices =
        dates.stream().collect(java.util.stream.Collectors.toMap(DATES::get, _ -> YES));
    for (int i = 0; i < count; i++) {
      voters.add(new Voter("v" + voters.size(), 1, Set.of(), choices));
    }
  }
}
