package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The attacker of the tests finds what trying everything finds. */
class IntervalSolverTest {

  @Test
  void findsWhatTryingEverythingFinds() {
    Random random = new Random(6);
    for (int round = 0; round < 200; round++) {
      int[] truth = random.ints(4, 0, 6).toArray();
      List<double[]> known = new ArrayList<>();
      known.add(new double[] {1, 1, 1, 1});
      for (int i = 0; i < 2; i++) {
        known.add(random.ints(4, 0, 3).asDoubleStream().toArray());
      }
      IntervalSolver solver = new IntervalSolver(4);
      known.forEach(weights -> solver.know(weights, sum(weights, truth)));
      double[] wanted = random.ints(4, 0, 2).asDoubleStream().toArray();
      assertThat(solver.interval(wanted)).containsExactly(tried(known, truth, wanted));
    }
  }

  private static long[] tried(List<double[]> known, int[] truth, double[] wanted) {
    int most = truth[0] + truth[1] + truth[2] + truth[3];
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int a = 0; a <= most; a++) {
      for (int b = 0; b <= most - a; b++) {
        for (int c = 0; c <= most - a - b; c++) {
          int[] guess = {a, b, c, most - a - b - c};
          if (known.stream().allMatch(weights -> sum(weights, guess) == sum(weights, truth))) {
            low = Math.min(low, (long) sum(wanted, guess));
            high = Math.max(high, (long) sum(wanted, guess));
          }
        }
      }
    }
    return new long[] {low, high};
  }

  private static double sum(double[] weights, int[] numbers) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += weights[i] * numbers[i];
    }
    return sum;
  }
}
