package org.stadtmosaik.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.deliberation.Availability.IF_NEEDED;
import static org.stadtmosaik.deliberation.Availability.NO;
import static org.stadtmosaik.deliberation.Availability.YES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairDatesTest {

  private static final UUID MONDAY = new UUID(0, 1);
  private static final UUID SATURDAY = new UUID(0, 2);
  private static final List<Candidate> BOTH =
      List.of(new Candidate(MONDAY, Set.of()), new Candidate(SATURDAY, Set.of()));

  private final List<Voter> voters = new ArrayList<>();

  @Test
  void prefersTheDateThatLeavesTheSmallerGroupNotOut() {
    answers(40, Group.language("de"), Map.of(MONDAY, YES, SATURDAY, YES));
    answers(20, Group.language("de"), Map.of(MONDAY, YES));
    answers(8, Group.language("ar"), Map.of(SATURDAY, YES));
    answers(2, Group.language("ar"), Map.of(MONDAY, YES));
    Comparison comparison = FairDates.compare(BOTH, voters);
    assertThat(comparison.fullest()).contains(MONDAY);
    assertThat(comparison.fairest()).contains(SATURDAY);
    assertThat(comparison.of(MONDAY).leftOut()).containsExactly(Group.language("ar"));
    assertThat(comparison.of(SATURDAY).leftOut()).isEmpty();
    assertThat(comparison.of(MONDAY).rates())
        .containsExactly(
            new GroupRate(Group.language("ar"), 2, 10),
            new GroupRate(Group.language("de"), 60, 60));
  }

  @Test
  void takesADateOutAtWhichOnePersonsNeedCannotBeMet() {
    answers(50, Group.language("de"), Map.of(MONDAY, YES));
    answers(1, Group.need("step_free"), Map.of(SATURDAY, IF_NEEDED));
    List<Candidate> dates =
        List.of(
            new Candidate(MONDAY, Set.of("sign")), new Candidate(SATURDAY, Set.of("step_free")));
    Comparison comparison = FairDates.compare(dates, voters);
    assertThat(comparison.of(MONDAY).unmet()).containsExactly("step_free");
    assertThat(comparison.fullest()).contains(SATURDAY);
    assertThat(comparison.fairest()).contains(SATURDAY);
  }

  @Test
  void choosesNothingIfEveryDateIsOut() {
    answers(9, Group.need("sign"), Map.of(MONDAY, YES));
    Comparison comparison = FairDates.compare(BOTH, voters);
    assertThat(comparison.fullest()).isEmpty();
    assertThat(comparison.fairest()).isEmpty();
    assertThat(comparison.of(MONDAY).yes()).isEqualTo(9);
  }

  @Test
  void choosesNothingIfNobodyAnswered() {
    Comparison comparison = FairDates.compare(BOTH, List.of());
    assertThat(comparison.fairest()).isEmpty();
    assertThat(comparison.tallies()).hasSize(2);
    assertThat(FairDates.compare(List.of(), List.of()).tallies()).isEmpty();
  }

  @Test
  void looksAtTheSecondWorstOffIfTheWorstOffAreEqual() {
    answers(10, Group.language("ar"), Map.of());
    answers(10, Group.language("tr"), Map.of(SATURDAY, YES));
    answers(10, Group.language("de"), Map.of(MONDAY, YES, SATURDAY, YES));
    answers(10, Group.language("uk"), Map.of(MONDAY, YES));
    answers(1, Group.language("uk"), Map.of(SATURDAY, YES));
    Comparison comparison = FairDates.compare(BOTH, voters);
    assertThat(comparison.fairest()).contains(SATURDAY);
  }

  @Test
  void prefersAYesToAReluctantOneAmongEquals() {
    answers(10, Group.language("ar"), Map.of(MONDAY, IF_NEEDED, SATURDAY, YES));
    assertThat(FairDates.compare(BOTH, voters).fairest()).contains(SATURDAY);
  }

  @Test
  void prefersTheEarlierInTheListAmongEquals() {
    answers(10, Group.language("ar"), Map.of(MONDAY, YES, SATURDAY, YES));
    assertThat(FairDates.compare(BOTH, voters).fairest()).contains(MONDAY);
    assertThat(FairDates.compare(BOTH.reversed(), voters).fairest()).contains(SATURDAY);
  }

  @Test
  void countsPeopleNotAnswers() {
    voters.add(new Voter("family", 6, Set.of(), Map.of(SATURDAY, YES, MONDAY, NO)));
    answers(5, Group.language("de"), Map.of(MONDAY, YES));
    Comparison comparison = FairDates.compare(BOTH, voters);
    assertThat(comparison.people()).isEqualTo(11);
    assertThat(comparison.answers()).isEqualTo(6);
    assertThat(comparison.fullest()).contains(SATURDAY);
    assertThat(comparison.of(SATURDAY).no()).isEqualTo(5);
  }

  /** Otherwise five who told their language would outvote eighty who told nothing. */
  @Test
  void countsWhoeverToldNothingOfThemselves() {
    answers(6, Group.language("ar"), Map.of(MONDAY, YES));
    answers(4, Group.language("ar"), Map.of(SATURDAY, YES));
    for (int i = 0; i < 80; i++) {
      voters.add(new Voter("untold" + i, 1, Set.of(), new HashMap<>(Map.of(SATURDAY, YES))));
    }
    assertThat(FairDates.compare(BOTH, voters).fairest()).contains(SATURDAY);
  }

  private void answers(int count, Group group, Map<UUID, Availability> choices) {
    for (int i = 0; i < count; i++) {
      voters.add(new Voter("v" + voters.size(), 1, Set.of(group), choices));
    }
  }
}
