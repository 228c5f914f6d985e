package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code bench sessions}: measures how much heap a board takes that is open in a browser. */
@Component
class SessionsBenchmark implements Benchmark {

  private static final int PAGES = 500;
  private static final int IDEAS = 500;
  private static final int WARM_UP = 20;
  private static final int SHOWN_CLASSES = 12;
  private static final Duration SETTLED = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public String usage() {
    return """
    bench sessions [--pages N]

    Starts a portal of its own, puts %d ideas on a board, opens that in N browsers (%d unless
    said), each with its own session, and looks at the heap before, and 90 s after.\
    """
        .formatted(IDEAS, PAGES);
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    int pages = arguments.number("pages").orElse(PAGES);
    if (pages < 1) {
      throw new Refusal(Refusal.USAGE, "--pages needs a number from 1.");
    }
    try (MeasuredPortal portal = MeasuredPortal.start()) {
      fill(portal);
      OpenBoard.Finder boards = new OpenBoard.Finder(portal.address());
      URI board = boards.find("c/bench/bench");
      for (int i = 0; i < WARM_UP; i++) {
        OpenBoard.in(board);
      }
      LiveHeap before = LiveHeap.of(portal.pid());
      List<OpenBoard> open = new ArrayList<>();
      long began = System.nanoTime();
      for (int i = 0; i < pages; i++) {
        open.add(OpenBoard.in(board));
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      // Half a minute more than the portal keeps its last answer to each page.
      Thread.sleep(SETTLED);
      report(out, pages, seconds, before, LiveHeap.of(portal.pid()));
    }
    return 0;
  }

  private static void report(
      PrintStream out, int pages, double seconds, LiveHeap before, LiveHeap after) {
    double each = (after.bytes() - before.bytes()) / 1024.0 / pages;
    out.printf(Locale.ROOT, "open pages  %,d in %.1f s%n", pages, seconds);
    out.printf(Locale.ROOT, "live heap   %,d kB before%n", before.bytes() >> 10);
    out.printf(Locale.ROOT, "            %,d kB after%n", after.bytes() >> 10);
    out.printf(Locale.ROOT, "per page    %.1f kB%n", each);
    out.println("of which    bytes a page, by class");
    Map<String, Long> growth = after.growthSince(before);
    growth.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN_CLASSES)
        .forEach(grown ->
            out.printf(
                Locale.ROOT, "            %,7d %s%n", grown.getValue() / pages, grown.getKey()));
  }

  private static void fill(MeasuredPortal portal) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("stadtmosaik-bench");
    try {
      BenchFiles files = BenchFiles.publishedIn(folder, IDEAS);
      portal.command(
          "import-ideas",
          "--commune",
          "Bench",
          "--project",
          "Bench",
          "--board",
          "Bench",
          "--statements",
          files.statements().toString(),
          "--votes",
          files.votes().toString());
    } finally {
      BenchFiles.delete(folder);
    }
  }
}
