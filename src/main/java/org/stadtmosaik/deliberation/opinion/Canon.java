package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The same votes in an order that comes from the votes alone: whatever order people and statements
 * came in, everything after this adds up the same numbers in the same order and draws the same
 * random ones, so the results are the same to the last bit. People are told apart by what they
 * said, statements by who said what of them, a few times over (colour refinement: B. Weisfeiler and
 * A. Leman, 1968). What that cannot tell apart, two statements with the same votes or two halves of
 * a perfectly even board, keeps its order.
 */
final class Canon {

  private static final int ROUNDS = 3;

  private final Votes votes;
  private final int[] people;
  private final int[] statements;

  private Canon(Votes votes, int[] people, int[] statements) {
    this.votes = votes;
    this.people = people;
    this.statements = statements;
  }

  static Canon of(Votes given) {
    long[] statementHashes = new long[given.statements()];
    long[] personHashes = new long[given.people()];
    for (int round = 0; round < ROUNDS; round++) {
      look(given, personHashes, statementHashes);
    }
    int[] people = sorted(personHashes);
    int[] statements = sorted(statementHashes);
    return new Canon(reordered(given, people, statements), people, statements);
  }

  /** The votes in their own order. */
  Votes votes() {
    return votes;
  }

  /** The number that a person here had before. */
  int person(int here) {
    return people[here];
  }

  /** The number that a statement here had before. */
  int statement(int here) {
    return statements[here];
  }

  private static void look(Votes votes, long[] people, long[] statements) {
    int[] cells = votes.cells();
    long[] next = new long[statements.length];
    for (int person = 0; person < people.length; person++) {
      long hash = 0;
      for (int at = votes.start(person); at < votes.start(person + 1); at++) {
        hash += mix(statements[Votes.statement(cells[at])] + Votes.code(cells[at]) + 1);
      }
      people[person] = mix(hash);
      for (int at = votes.start(person); at < votes.start(person + 1); at++) {
        next[Votes.statement(cells[at])] += mix(people[person] + Votes.code(cells[at]) + 1);
      }
    }
    for (int statement = 0; statement < next.length; statement++) {
      statements[statement] = mix(next[statement]);
    }
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static int[] sorted(long[] hashes) {
    return IntStream.range(0, hashes.length)
        .boxed()
        .sorted((one, other) -> Long.compare(hashes[one], hashes[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Votes reordered(Votes given, int[] people, int[] statements) {
    int[] places = new int[statements.length];
    for (int here = 0; here < statements.length; here++) {
      places[statements[here]] = here;
    }
    int[] starts = new int[people.length + 1];
    int[] cells = new int[given.count()];
    int next = 0;
    for (int here = 0; here < people.length; here++) {
      starts[here] = next;
      for (int at = given.start(people[here]); at < given.start(people[here] + 1); at++) {
        int cell = given.cells()[at];
        cells[next++] = Votes.cell(places[Votes.statement(cell)], Votes.vote(cell));
      }
      Arrays.sort(cells, starts[here], next);
    }
    starts[people.length] = next;
    return new Votes(given.statements(), starts, cells);
  }
}
