package org.stadtmosaik.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.results.IntervalSolver;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.results.LiveShown.ShownList;
import org.stadtmosaik.survey.tally.CountedList;

/** What staff see while answers come in says nothing about few people, however often they look. */
class LiveStepsTest {

  private static final int ROUNDS = 60;
  private static final int LOOKS = 7;

  @Test
  void showsNothingOfFewerThanFive() {
    assertThat(LiveSteps.next(null, numbers(4, 0, 0), true)).isNull();
  }

  @Test
  void showsStepsOfFive() {
    ShownList first = LiveSteps.next(null, numbers(13, 9, 7), true);
    assertThat(first.figures())
        .containsEntry("a", 10L)
        .containsEntry("b", 5L)
        .containsEntry("", 5L);
  }

  @Test
  void standsStillUntilFiveMorePeopleHaveTakenPart() {
    ShownList first = LiveSteps.next(null, numbers(13, 9, 7), true);
    assertThat(LiveSteps.next(first, numbers(17, 9, 7), true)).isEqualTo(first);
    assertThat(LiveSteps.next(first, numbers(18, 9, 7), true).figures()).containsEntry("a", 15L);
  }

  @Test
  void hidesWhatWasGivenByFewAndAnotherOne() {
    ShownList first = LiveSteps.next(null, numbers(20, 8, 2), true);
    assertThat(first.figures()).containsOnlyKeys("a");
  }

  @Test
  void keepsWhatWasShownWhenPeopleTakeTheirAnswersBack() {
    ShownList first = LiveSteps.next(null, numbers(13, 9, 7), true);
    ShownList next = LiveSteps.next(first, numbers(30, 4, 7), true);
    assertThat(next.figures()).containsEntry("b", 5L);
  }

  @Test
  void leavesNoHiddenFigureNarrowerThanFiveOverTime() {
    Random random = new Random(7);
    int hidden = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (double[] interval : attack(random, true)) {
        hidden++;
        assertThat(interval[1] - interval[0])
            .as("round %d", round)
            .isGreaterThanOrEqualTo(Disclosure.LEAST - 1e-6);
      }
    }
    assertThat(hidden).isGreaterThan(300);
  }

  @Test
  void wouldGiveFiguresAwayIfOnlySmallOnesWereHidden() {
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      found +=
          (int)
              attack(random, false).stream()
                  .filter(interval -> interval[1] - interval[0] < Disclosure.LEAST - 1e-6)
                  .count();
    }
    assertThat(found).isGreaterThan(100);
  }

  /**
   * The intervals of all figures that are hidden at any look, for somebody who knows those that are
   * shown exactly and how many took part, and that answers are only added.
   */
  private static List<double[]> attack(Random random, boolean careful) {
    int values = 3 + random.nextInt(3);
    double[] likely = new double[values];
    for (int v = 0; v < values; v++) {
      likely[v] = Math.exp(3 * random.nextDouble());
    }
    long[] counts = new long[values];
    List<long[]> truth = new ArrayList<>();
    List<boolean[]> shown = new ArrayList<>();
    ShownList before = null;
    for (int people = 0; truth.size() < LOOKS && people < 400; people++) {
      counts[drawn(random, likely)]++;
      if (random.nextInt(3) > 0) {
        continue;
      }
      ShownList now = LiveSteps.next(before, numbers(counts), true);
      if (now != null && !now.equals(before)) {
        truth.add(counts.clone());
        boolean[] told = new boolean[values];
        for (int v = 0; v < values; v++) {
          told[v] = careful ? now.shows(code(v, values)) : counts[v] >= Disclosure.LEAST;
        }
        shown.add(told);
        before = now;
      }
    }
    return solved(truth, shown, values);
  }

  /** Unknown is what was added from look to look. */
  private static List<double[]> solved(List<long[]> truth, List<boolean[]> shown, int values) {
    int size = truth.size() * values;
    IntervalSolver solver = new IntervalSolver(size);
    List<double[]> wanted = new ArrayList<>();
    for (int look = 0; look < truth.size(); look++) {
      double[] all = new double[size];
      long sum = 0;
      for (int v = 0; v < values; v++) {
        double[] figure = new double[size];
        for (int earlier = 0; earlier <= look; earlier++) {
          figure[earlier * values + v] = 1;
          all[earlier * values + v] = 1;
        }
        sum += truth.get(look)[v];
        if (shown.get(look)[v]) {
          solver.know(figure, truth.get(look)[v]);
        } else {
          wanted.add(figure);
        }
      }
      solver.know(all, sum);
    }
    return solver.relaxed(wanted);
  }

  private static int drawn(Random random, double[] likely) {
    double sum = 0;
    for (double one : likely) {
      sum += one;
    }
    double at = random.nextDouble() * sum;
    for (int v = 0; v < likely.length; v++) {
      at -= likely[v];
      if (at < 0) {
        return v;
      }
    }
    return likely.length - 1;
  }

  private static String code(int value, int values) {
    return value == values - 1 ? "" : Character.toString('a' + value);
  }

  /** The last are those who gave no answer. */
  private static Numbers numbers(long... counts) {
    Map<String, Long> values = new LinkedHashMap<>();
    LinkedHashMap<String, LocalizedText> labels = new LinkedHashMap<>();
    long answered = 0;
    for (int v = 0; v < counts.length - 1; v++) {
      String code = code(v, counts.length);
      values.put(code, counts[v]);
      labels.put(code, LocalizedText.of(Language.GERMAN, code));
      answered += counts[v];
    }
    LocalizedText title = LocalizedText.of(Language.GERMAN, "Frage");
    CountedList list =
        new CountedList(
            "q",
            "q",
            null,
            QuestionType.SINGLE,
            CountedList.Kind.ONE,
            title,
            null,
            labels,
            null,
            false,
            false,
            false);
    return new Numbers(list, answered + counts[counts.length - 1], answered, values);
  }
}
