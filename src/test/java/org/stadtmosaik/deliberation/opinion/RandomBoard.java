package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Boards made up from a seed: two to four camps with leanings of their own, and sparse votes.
 *
 * @param votes 1, 0 or -1 by person and statement, or {@link #NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record RandomBoard(long seed, int camps, int[][] votes) {

  static final int NONE = 2;
  static final int CASES = 60;

  static Stream<RandomBoard> many() {
    return IntStream.range(0, CASES).mapToObj(seed -> of(seed, 40 + seed * 3, 8 + seed % 25));
  }

  static RandomBoard of(long seed, int people, int statements) {
    Random random = new Random(seed);
    int camps = 2 + (int) (seed % 3);
    double[][] leanings = new double[camps][statements];
    for (double[] leaning : leanings) {
      Arrays.setAll(leaning, _ -> random.nextInt(4) == 0 ? 0.5 : random.nextBoolean() ? 0.9 : 0.1);
    }
    int[][] votes = new int[people][statements];
    for (int[] row : votes) {
      double[] leaning = leanings[random.nextInt(camps)];
      double eager = 0.3 + 0.7 * random.nextDouble();
      for (int statement = 0; statement < statements; statement++) {
        row[statement] =
            random.nextDouble() > eager
                ? NONE
                : random.nextInt(8) == 0 ? 0 : random.nextDouble() < leaning[statement] ? 1 : -1;
      }
    }
    return new RandomBoard(seed, camps, votes);
  }

  int people() {
    return votes.length;
  }

  int statements() {
    return votes[0].length;
  }

  Votes asVotes() {
    return of(votes);
  }

  /** The same board with people and statements in another order: row i is person order[i]. */
  RandomBoard reordered(int[] people, int[] statements) {
    int[][] moved = new int[people.length][statements.length];
    for (int i = 0; i < people.length; i++) {
      for (int j = 0; j < statements.length; j++) {
        moved[i][j] = votes[people[i]][statements[j]];
      }
    }
    return new RandomBoard(seed, camps, moved);
  }

  static Votes of(int[][] votes) {
    Votes.Builder builder = Votes.builder(votes.length == 0 ? 0 : votes[0].length);
    for (int[] row : votes) {
      builder.person();
      for (int statement = 0; statement < row.length; statement++) {
        if (row[statement] != NONE) {
          builder.vote(statement, row[statement]);
        }
      }
    }
    return builder.build();
  }

  static int[] order(int size, Random random) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  @Override
  public String toString() {
    return "board " + seed;
  }
}
