package org.stadtmosaik.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is shown points to fewer than five answers, nor does a difference of two of it. */
class GroupingPropertyTest {

  static Stream<RandomPoll> polls() {
    return RandomPoll.many();
  }

  @ParameterizedTest
  @MethodSource("polls")
  void noGroupHasFewerThanFiveAnswers(RandomPoll poll) {
    assertThat(Grouping.of(poll.voters())).allMatch(members -> members.set().cardinality() >= 5);
  }

  @ParameterizedTest
  @MethodSource("polls")
  void noTwoGroupsDifferByFewWhomOneHasMore(RandomPoll poll) {
    List<Members> groups = Grouping.of(poll.voters());
    for (Members inner : groups) {
      assertBeside(inner, everybody(poll));
      for (Members outer : groups) {
        assertBeside(inner, outer.set());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("polls")
  void languagesAddUpToEverybodySoThatNobodyIsLeftToSubtract(RandomPoll poll) {
    assertAddUp(poll, Group.Kind.LANGUAGE);
    assertAddUp(poll, Group.Kind.NEIGHBOURHOOD);
  }

  @ParameterizedTest
  @MethodSource("polls")
  void groupsOfTheirOwnHaveExactlyThosePeople(RandomPoll poll) {
    for (Members members : Grouping.of(poll.voters())) {
      if (!members.group().isOthers() && !members.group().isUntold()) {
        assertThat(members.set().stream())
            .allMatch(who -> poll.voters().get(who).groups().contains(members.group()));
      }
    }
  }

  @Test
  void poolsASmallLanguageWithTheNextSmallestIfThePoolWouldBeSmall() {
    List<Voter> voters = voters(20, "de", 8, "tr", 2, "ti");
    assertThat(names(voters)).containsExactlyInAnyOrder("LANGUAGE de", "LANGUAGE others");
    Members pool =
        Grouping.of(voters).stream().filter(it -> it.group().isOthers()).findFirst().orElseThrow();
    assertThat(pool.set().cardinality()).isEqualTo(10);
  }

  @Test
  void keepsWhoeverToldNothingApartFromSmallLanguagesIfBothAreLargeEnough() {
    List<Voter> voters = voters(20, "de", 3, "tr", 3, "ti", 7, "");
    assertThat(names(voters))
        .containsExactlyInAnyOrder("LANGUAGE de", "LANGUAGE others", "LANGUAGE untold");
  }

  @Test
  void showsNoGroupsOfAPollWithFourAnswers() {
    assertThat(Grouping.of(voters(4, "de"))).isEmpty();
    assertThat(Grouping.of(voters(3, "de", 1, "ar"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Group.Kind.class)
  void countsAnswersBecauseAFamilySaysOneThing(Group.Kind kind) {
    List<Voter> voters = new java.util.ArrayList<>(voters(20, "de"));
    voters.add(new Voter("family", 7, Set.of(new Group(kind, "x")), java.util.Map.of()));
    assertThat(names(voters)).doesNotContain(kind + " x");
  }

  private static List<Voter> voters(Object... countsAndLanguages) {
    List<Voter> voters = new java.util.ArrayList<>();
    for (int i = 0; i < countsAndLanguages.length; i += 2) {
      String tag = (String) countsAndLanguages[i + 1];
      for (int n = 0; n < (int) countsAndLanguages[i]; n++) {
        Set<Group> groups = tag.isEmpty() ? Set.of() : Set.of(Group.language(tag));
        voters.add(new Voter(tag + n, 1, groups, java.util.Map.of()));
      }
    }
    return voters;
  }

  private static Set<String> names(List<Voter> voters) {
    return Grouping.of(voters).stream()
        .map(it -> it.group().kind() + " " + it.group().code())
        .collect(Collectors.toSet());
  }

  private static void assertBeside(Members inner, BitSet outer) {
    BitSet outside = (BitSet) inner.set().clone();
    outside.andNot(outer);
    BitSet beside = (BitSet) outer.clone();
    beside.andNot(inner.set());
    if (outside.isEmpty()) {
      assertThat(beside.cardinality()).matches(count -> count == 0 || count >= 5);
    }
  }

  private static void assertAddUp(RandomPoll poll, Group.Kind kind) {
    BitSet all = new BitSet();
    int count = 0;
    for (Members members : Grouping.of(poll.voters())) {
      if (members.group().kind() == kind) {
        all.or(members.set());
        count += members.set().cardinality();
      }
    }
    assertThat(count).isEqualTo(all.cardinality());
    assertThat(all.cardinality()).isIn(0, poll.voters().size());
  }

  private static BitSet everybody(RandomPoll poll) {
    BitSet all = new BitSet();
    all.set(0, poll.voters().size());
    return all;
  }
}
