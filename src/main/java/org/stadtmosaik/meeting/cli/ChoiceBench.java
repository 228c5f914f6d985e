package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.deliberation.Availability;
import org.stadtmosaik.deliberation.Candidate;
import org.stadtmosaik.deliberation.FairSeries;
import org.stadtmosaik.deliberation.Group;
import org.stadtmosaik.deliberation.Voter;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.shared.Actor;

/** How long the fair choice takes over a large poll. */
@Component
class ChoiceBench implements MeetingBenchPart {

  private static final int ROUNDS = 11;
  private static final int LANGUAGES = 8;
  private static final List<Integer> SERIES = List.of(3, 6, FairSeries.MOST);

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public String about() {
    return "the fair choice over 40 dates and 2,000 answers";
  }

  @Override
  public void measure(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    Path made = Files.createTempFile("bench-choice", ".txt");
    try (MeasuredPortal portal = MeasuredPortal.start()) {
      portal.command(PollPreparation.NAME, "--out", made.toString());
      String handle = Files.readAllLines(made).getFirst();
      portal.command(ChoiceTiming.NAME, "--handle", handle, "--out", made.toString());
      print(
          out,
          "one date, from the database on",
          Files.readAllLines(made).stream().mapToLong(Long::parseLong).toArray());
    } finally {
      Files.deleteIfExists(made);
    }
    series(out);
  }

  private static void series(PrintStream out) {
    Random random = new Random(25);
    List<Candidate> dates =
        IntStream.range(0, PollDraft.MOST_DATES)
            .mapToObj(i -> new Candidate(new UUID(0, i), Set.of()))
            .toList();
    List<Voter> voters =
        IntStream.range(0, PollPreparation.ANSWERS).mapToObj(i -> voter(i, dates, random)).toList();
    for (int picks : SERIES) {
      long[] times = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        FairSeries.choose(dates, voters, picks, Map.of());
        times[i] = System.nanoTime() - start;
      }
      print(out, "a series of " + picks, times);
    }
  }

  private static Voter voter(int number, List<Candidate> dates, Random random) {
    Map<UUID, Availability> choices = new HashMap<>();
    for (Candidate date : dates) {
      choices.put(date.id(), Availability.values()[random.nextInt(Availability.values().length)]);
    }
    Group language = Group.language("l" + random.nextInt(LANGUAGES));
    return new Voter("v" + number, 1 + random.nextInt(3), Set.of(language), choices);
  }

  private static void print(PrintStream out, String what, long[] times) {
    long[] warm = Arrays.stream(times).skip(1).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "%-32s first %7.1f ms   then p50 %7.1f ms%n",
        what,
        times[0] / 1e6,
        warm[warm.length / 2] / 1e6);
  }
}
