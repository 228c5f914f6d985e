package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.results.Figure.Why;

/** What is hidden of questions of which several options can be chosen. */
class ChoicesTest {

  private final Choices free = new Choices(1, 3, List.of(false, false, false));

  @Test
  void hidesAnOptionThatFewChoseAndNothingElse() {
    assertThat(chosen(free.list(List.of(30L, 20L, 3L), 40, 0)))
        .containsExactly(Figure.shown(30), Figure.shown(20), new Figure.Hidden(Why.SMALL));
  }

  @Test
  void hidesAnOptionThatFewDidNotChooseOrEverybodyChose() {
    assertThat(chosen(free.list(List.of(38L, 40L, 20L), 40, 9)))
        .containsExactly(
            new Figure.Hidden(Why.SMALL), new Figure.Hidden(Why.UNANIMOUS), Figure.shown(20));
  }

  @Test
  void hidesMoreWhereTheNumberOfChoicesWouldTell() {
    // Everybody chose two of three, so the third follows from the others.
    Choices two = new Choices(2, 2, List.of(false, false, false));
    assertThat(chosen(two.list(List.of(39L, 30L, 11L), 40, 0)))
        .containsExactly(
            new Figure.Hidden(Why.SMALL), Figure.shown(30), new Figure.Hidden(Why.COMPLEMENTARY));
  }

  @Test
  void hidesWhoDidNotAnswerIfTheyAreFew() {
    Choices.Told told = free.list(List.of(30L, 25L, 9L), 40, 3).orElseThrow();
    assertThat(told.who().figures()).noneMatch(Figure::isShown);
    assertThat(told.chosen()).allMatch(Figure::isShown);
  }

  @Test
  void tellsNothingOfFewPeople() {
    assertThat(free.list(List.of(4L, 3L, 1L), 4, 0)).isEmpty();
    assertThat(free.list(List.of(4L, 0L, 0L), 7, 0)).isEmpty();
  }

  @Test
  void hidesASecondGroupBesideASmallOne() {
    Choices.Told told = free.list(List.of(33L, 30L, 20L), 60, 0).orElseThrow();
    List<List<Figure>> cross =
        free.cross(
                told,
                shown(20, 20, 20, 0),
                new long[][] {{3, 15, 15, 0}, {10, 10, 10, 0}, {10, 5, 5, 0}},
                new long[] {20, 20, 20, 0})
            .orElseThrow();
    assertThat(cross.getFirst())
        .containsExactly(
            new Figure.Hidden(Why.SMALL),
            new Figure.Hidden(Why.COMPLEMENTARY),
            Figure.shown(15),
            Figure.shown(0));
    assertThat(cross.get(1)).allMatch(Figure::isShown);
  }

  private static Margin shown(long... counts) {
    List<Long> list = LongStream.of(counts).boxed().toList();
    return new Margin(list, list.stream().map(Figure::shown).toList());
  }

  private static List<Figure> chosen(Optional<Choices.Told> told) {
    return told.orElseThrow().chosen();
  }
}
