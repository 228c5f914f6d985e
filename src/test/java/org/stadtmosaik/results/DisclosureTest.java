package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.results.Figure.Why;

/** What is hidden in one table, and that it stays hidden. */
class DisclosureTest {

  @Test
  void tellsEverythingOfLargeGroupsAndOfNobody() {
    assertThat(list(20, 0, 7, 5)).contains(figures("20 0 7 5"));
  }

  @Test
  void hidesTheSmallestOtherBesideASmallGroup() {
    assertThat(list(20, 3, 7, 0)).contains(figures("20 S C 0"));
  }

  @Test
  void hidesEnoughPeopleToHideSomebodyAmong() {
    assertThat(list(30, 1, 1, 9, 0)).contains(figures("30 S S C 0"));
    assertThat(list(30, 1, 4, 9, 0)).contains(figures("30 S S 9 0"));
  }

  @Test
  void hidesWhoDidNotAnswerIfTheyAreFew() {
    assertThat(list(20, 9, 2)).contains(figures("20 C S"));
  }

  @Test
  void tellsNothingWhereNothingWouldBeLeft() {
    assertThat(list(97, 3, 0)).isEmpty();
    assertThat(list(40, 0, 0)).isEmpty();
    assertThat(list(3, 1, 0)).isEmpty();
  }

  @Test
  void hidesNothingThatEverybodyKnows() {
    assertThat(Disclosure.list(List.of(20L, 3L, 7L, 0L), List.of(false, true, false, false)))
        .isEmpty();
    assertThat(Disclosure.list(List.of(20L, 9L, 7L, 3L), List.of(true, true, true, false)))
        .isEmpty();
  }

  @Test
  void hidesACycleAroundASmallCell() {
    List<List<Figure>> told =
        cross(new long[][] {{3, 20, 30}, {20, 20, 30}, {30, 40, 50}}).orElseThrow();
    assertThat(told.getFirst().getFirst()).isEqualTo(new Figure.Hidden(Why.SMALL));
    assertThat(told.stream().flatMap(List::stream).filter(figure -> !figure.isShown())).hasSize(4);
  }

  @Test
  void hidesAGroupThatAllAnsweredTheSame() {
    List<List<Figure>> told =
        cross(new long[][] {{12, 20, 0}, {0, 30, 0}, {0, 9, 0}}).orElseThrow();
    assertThat(told.getFirst().getFirst()).isEqualTo(new Figure.Hidden(Why.UNANIMOUS));
  }

  @Test
  void leavesNoHiddenCellNarrowerThanFive() {
    Random random = new Random(20);
    int hidden = 0;
    for (int round = 0; round < 400; round++) {
      long[][] counts = random(random);
      Optional<List<List<Figure>>> told = cross(counts);
      if (told.isPresent()) {
        for (double[] interval : attack(counts, told.get(), false)) {
          hidden++;
          assertThat(interval[1] - interval[0])
              .as("%s told as %s", Arrays.deepToString(counts), told)
              .isGreaterThanOrEqualTo(Disclosure.LEAST - 1e-6);
        }
      }
    }
    assertThat(hidden).isGreaterThan(1000);
  }

  @Test
  void wouldGiveCellsAwayIfOnlySmallOnesWereHidden() {
    Random random = new Random(20);
    int found = 0;
    for (int round = 0; round < 100; round++) {
      long[][] counts = random(random);
      Optional<List<List<Figure>>> told = cross(counts);
      if (told.isPresent()) {
        found +=
            (int)
                attack(counts, told.get(), true).stream()
                    .filter(interval -> interval[1] - interval[0] < Disclosure.LEAST - 1e-6)
                    .count();
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void staysHiddenWhileATableGrows() {
    Random random = new Random(21);
    for (int round = 0; round < 100; round++) {
      long[][] before = random(random);
      Margin rows = sums(before);
      Margin columns = sums(turned(before));
      if (rows.hides() || columns.hides()) {
        continue;
      }
      Optional<List<List<Figure>>> told = Disclosure.crossGrowing(rows, columns, before);
      if (told.isPresent()) {
        long[][] after = new long[before.length][];
        for (int r = 0; r < after.length; r++) {
          after[r] = Arrays.stream(before[r]).map(n -> n + random.nextInt(3)).toArray();
        }
        grows(before, after, told.get());
      }
    }
  }

  /** Both tables at once, with what is between them unknown where it is hidden. */
  private static void grows(long[][] before, long[][] after, List<List<Figure>> told) {
    int columns = before[0].length;
    int cells = before.length * columns;
    IntervalSolver solver = new IntervalSolver(2 * cells);
    List<double[]> wanted = new ArrayList<>();
    for (int time = 0; time < 2; time++) {
      long[][] counts = time == 0 ? before : after;
      for (int r = 0; r < before.length; r++) {
        solver.know(row(2 * cells, r, columns, time, cells), LongStream.of(counts[r]).sum());
        for (int c = 0; c < columns; c++) {
          double[] cell = new double[2 * cells];
          cell[r * columns + c] = 1;
          cell[cells + r * columns + c] = time;
          if (told.get(r).get(c).isShown()) {
            solver.know(cell, counts[r][c]);
          } else {
            wanted.add(cell);
          }
        }
      }
      for (int c = 0; c < columns; c++) {
        double[] line = new double[2 * cells];
        long sum = 0;
        for (int r = 0; r < before.length; r++) {
          line[r * columns + c] = 1;
          line[cells + r * columns + c] = time;
          sum += counts[r][c];
        }
        solver.know(line, sum);
      }
    }
    for (double[] interval : solver.relaxed(wanted)) {
      assertThat(interval[1] - interval[0]).isGreaterThanOrEqualTo(Disclosure.LEAST - 1e-6);
    }
  }

  private static double[] row(int size, int r, int columns, int time, int cells) {
    double[] line = new double[size];
    for (int c = 0; c < columns; c++) {
      line[r * columns + c] = 1;
      line[cells + r * columns + c] = time;
    }
    return line;
  }

  private static long[][] random(Random random) {
    int rows = 2 + random.nextInt(4);
    int columns = 2 + random.nextInt(4);
    long[][] counts = new long[rows + 1][columns + 1];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double size = Math.exp(random.nextDouble() * 4.5) - 1;
        counts[r][c] = random.nextInt(6) == 0 ? 0 : (long) size;
      }
    }
    if (random.nextBoolean()) {
      for (int c = 0; c < columns; c++) {
        counts[rows][c] = random.nextInt(8);
      }
    }
    return counts;
  }

  /** The intervals of all hidden cells, lists and sums known as they are told. */
  private static List<double[]> attack(
      long[][] counts, List<List<Figure>> told, boolean onlyPrimary) {
    int columns = counts[0].length;
    int cells = counts.length * columns;
    IntervalSolver solver = new IntervalSolver(cells);
    double[] all = new double[cells];
    Arrays.fill(all, 1);
    solver.know(all, Arrays.stream(counts).flatMapToLong(LongStream::of).sum());
    Margin down = Disclosure.list(sums(counts).counts()).orElseThrow();
    Margin along = Disclosure.list(sums(turned(counts)).counts()).orElseThrow();
    List<double[]> wanted = new ArrayList<>();
    for (int r = 0; r < counts.length; r++) {
      double[] line = new double[cells];
      Arrays.fill(line, r * columns, (r + 1) * columns, 1);
      learn(solver, wanted, line, down.figures().get(r), down.counts().get(r), onlyPrimary);
    }
    for (int c = 0; c < columns; c++) {
      double[] line = new double[cells];
      for (int r = 0; r < counts.length; r++) {
        line[r * columns + c] = 1;
      }
      learn(solver, wanted, line, along.figures().get(c), along.counts().get(c), onlyPrimary);
    }
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < columns; c++) {
        double[] cell = new double[cells];
        cell[r * columns + c] = 1;
        learn(solver, wanted, cell, told.get(r).get(c), counts[r][c], onlyPrimary);
      }
    }
    return solver.relaxed(wanted);
  }

  private static void learn(
      IntervalSolver solver,
      List<double[]> wanted,
      double[] line,
      Figure figure,
      long count,
      boolean onlyPrimary) {
    boolean complement = figure.equals(new Figure.Hidden(Why.COMPLEMENTARY));
    if (figure.isShown() || onlyPrimary && complement) {
      solver.know(line, count);
    } else {
      wanted.add(line);
    }
  }

  private static Optional<List<List<Figure>>> cross(long[][] counts) {
    Optional<Margin> rows = Disclosure.list(sums(counts).counts());
    Optional<Margin> columns = Disclosure.list(sums(turned(counts)).counts());
    return rows.isPresent() && columns.isPresent()
        ? Disclosure.cross(rows.get(), columns.get(), counts)
        : Optional.empty();
  }

  private static Margin sums(long[][] counts) {
    List<Long> sums = Arrays.stream(counts).map(row -> LongStream.of(row).sum()).toList();
    return new Margin(sums, sums.stream().map(Figure::shown).toList());
  }

  private static long[][] turned(long[][] counts) {
    long[][] turned = new long[counts[0].length][counts.length];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        turned[c][r] = counts[r][c];
      }
    }
    return turned;
  }

  private static Optional<List<Figure>> list(long... counts) {
    return Disclosure.list(LongStream.of(counts).boxed().toList()).map(Margin::figures);
  }

  private static List<Figure> figures(String words) {
    return Arrays.stream(words.split(" "))
        .map(word ->
            switch (word) {
              case "S" -> new Figure.Hidden(Why.SMALL);
              case "C" -> new Figure.Hidden(Why.COMPLEMENTARY);
              default -> Figure.shown(Long.parseLong(word));
            })
        .toList();
  }
}
