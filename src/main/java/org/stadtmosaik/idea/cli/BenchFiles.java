package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** The two files of an import that is measured. */
record BenchFiles(Path statements, Path votes) {

  static final String VOTE_COLUMNS = "timestamp,comment-id,voter-id,vote\n";

  private static final int STATEMENTS = 522;
  private static final int PEOPLE = 1116;
  private static final int VOTES = 61_384;
  private static final int CHANGED_VOTES = 552;
  private static final long BEGIN = 1_650_000_000_000L;
  private static final long WEEK = 7L * 24 * 60 * 60 * 1000;

  /** The same files each time, of the size of a conversation with a thousand people. */
  static BenchFiles madeUpIn(Path folder) throws IOException {
    Random random = new Random(25);
    Path statements = statements(folder, random, STATEMENTS, i -> i % 2 == 0 ? 1 : -1);
    return new BenchFiles(statements, votes(folder.resolve("votes.csv"), random));
  }

  /** Statements that everybody may read, without votes. */
  static BenchFiles publishedIn(Path folder, int number) throws IOException {
    Path statements = statements(folder, new Random(25), number, _ -> 1);
    return new BenchFiles(statements, Files.writeString(folder.resolve("votes.csv"), VOTE_COLUMNS));
  }

  private static Path statements(Path folder, Random random, int number, IntUnaryOperator moderated)
      throws IOException {
    Path statements = folder.resolve("statements.csv");
    try (Writer file = Files.newBufferedWriter(statements)) {
      file.write("timestamp,comment-id,author-id,moderated,comment-body\n");
      for (int i = 0; i < number; i++) {
        file.write(
            "%d,%d,%d,%d,\"%s\"\n"
                .formatted(
                    BEGIN + i, i, random.nextInt(PEOPLE), moderated.applyAsInt(i), text(random)));
      }
    }
    return statements;
  }

  private static Path votes(Path votes, Random random) throws IOException {
    List<Integer> ballots = new ArrayList<>();
    for (int ballot = 0; ballot < STATEMENTS * PEOPLE; ballot++) {
      ballots.add(ballot);
    }
    java.util.Collections.shuffle(ballots, random);
    List<Integer> cast = new ArrayList<>(ballots.subList(0, VOTES));
    cast.addAll(ballots.subList(0, CHANGED_VOTES));
    cast.sort(Comparator.naturalOrder());
    try (Writer file = Files.newBufferedWriter(votes)) {
      file.write(VOTE_COLUMNS);
      for (int ballot : cast) {
        file.write(
            "%d,%d,%d,%d\n"
                .formatted(
                    BEGIN + random.nextLong(WEEK),
                    ballot / PEOPLE,
                    ballot % PEOPLE,
                    random.nextInt(3) - 1));
      }
    }
    return votes;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 40 + random.nextInt(180);
    while (text.length() < length) {
      text.append("aeiounrstlm ,äöü".charAt(random.nextInt(16)));
    }
    return "s" + text + "\"\"e.";
  }

  /** Removes the folder that {@link #madeUpIn} wrote into, with what is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
