package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.deliberation.opinion.Bridging;
import org.stadtmosaik.deliberation.opinion.GroupCounts;
import org.stadtmosaik.deliberation.opinion.OpinionScores;
import org.stadtmosaik.deliberation.opinion.Votes;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code bench opinions}: measures what opinion groups and bridging take. */
@Component
class OpinionsBenchmark implements Benchmark {

  private static final int PEOPLE = 10_000;
  private static final int STATEMENTS = 500;

  /** Opinions per person and statement of a real conversation, about. */
  private static final double SPARSE = 0.1;

  private static final int CAMPS = 3;
  private static final double PASSES = 0.12;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "opinions";
  }

  @Override
  public String usage() {
    return """
    bench opinions [--people N] [--statements N]

    Works out opinion groups, consensus and bridging of made-up opinions of three camps: %,d people
    and %d statements unless said. Once with every tenth opinion given and once with all of them,
    %d times each. No database is asked.\
    """
        .formatted(PEOPLE, STATEMENTS, ROUNDS);
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    int people = arguments.number("people").orElse(PEOPLE);
    int statements = arguments.number("statements").orElse(STATEMENTS);
    if (people < 1 || statements < 1 || (long) people * statements > Integer.MAX_VALUE / 8) {
      throw new Refusal(Refusal.USAGE, "--people and --statements need numbers from 1.");
    }
    measure(out, "sparse", made(people, statements, SPARSE));
    measure(out, "full", made(people, statements, 1));
    out.printf(Locale.ROOT, "peak memory of the process %,d MB%n", Memory.peakProcess());
    return 0;
  }

  private static void measure(PrintStream out, String name, Votes votes) {
    out.printf(
        Locale.ROOT,
        "%-7s %,d people, %,d statements, %,d opinions%n",
        name,
        votes.people(),
        votes.statements(),
        votes.count());
    BitSet all = new BitSet();
    all.set(0, votes.statements());
    for (int round = 0; round < ROUNDS; round++) {
      System.gc();
      long before = used();
      Memory.startWatching();
      long began = System.nanoTime();
      OpinionScores scores = OpinionScores.of(votes, all);
      double seconds = (System.nanoTime() - began) / 1e9;
      out.printf(
          Locale.ROOT,
          "        %.2f s, heap %,d MB before and at most %,d MB; %s%n",
          seconds,
          before >> 20,
          Memory.peakHeap() >> 20,
          found(scores));
    }
  }

  private static String found(OpinionScores scores) {
    GroupCounts groups = scores.groups();
    return "groups of %s, silhouette %.2f, bridging from %s starts"
        .formatted(
            IntStream.range(0, groups.groups()).map(groups::size).boxed().toList(),
            scores.silhouette(),
            scores.bridging().map(Bridging::starts).map(Object::toString).orElse("disagreeing"));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** The same opinions each time: a camp has a leaning on each statement. */
  private static Votes made(int people, int statements, double density) {
    SplittableRandom random = new SplittableRandom(25);
    double[][] leanings = new double[CAMPS][statements];
    for (double[] leaning : leanings) {
      for (int statement = 0; statement < statements; statement++) {
        leaning[statement] = random.nextDouble();
      }
    }
    Votes.Builder votes = Votes.builder(statements);
    for (int person = 0; person < people; person++) {
      votes.person();
      double[] leaning = leanings[random.nextInt(CAMPS)];
      for (int statement = 0; statement < statements; statement++) {
        if (random.nextDouble() < density) {
          votes.vote(statement, vote(random, leaning[statement]));
        }
      }
    }
    return votes.build();
  }

  private static int vote(SplittableRandom random, double leaning) {
    if (random.nextDouble() < PASSES) {
      return 0;
    }
    return random.nextDouble() < leaning ? 1 : -1;
  }
}
