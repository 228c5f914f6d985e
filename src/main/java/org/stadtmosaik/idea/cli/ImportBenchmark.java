package org.stadtmosaik.idea.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportReport;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** {@code bench import}: measures on this machine what an import takes. */
@Component
class ImportBenchmark implements Benchmark {

  private final IdeaImport imports;

  ImportBenchmark(IdeaImport imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return """
    bench import [--statements FILE] [--votes FILE]

    Measures on this machine, in a data folder of its own that is deleted afterwards; with
    --data DIR in that one, on a new board that stays there.
      --statements  and --votes: files as import-ideas takes them; without them made-up ones of
                    the size of a large conversation\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    String statements = arguments.value("statements").orElse(null);
    String votes = arguments.value("votes").orElse(null);
    if ((statements == null) != (votes == null)) {
      throw new Refusal(Refusal.USAGE, "--statements and --votes belong together.");
    }
    Path folder = Files.createTempDirectory("stadtmosaik-bench");
    try {
      measure(actor, out, files(folder, statements, votes, out), folder.resolve("none.csv"));
    } finally {
      BenchFiles.delete(folder);
    }
    return 0;
  }

  private static BenchFiles files(
      Path folder, @Nullable String statements, @Nullable String votes, PrintStream out)
      throws IOException {
    if (statements != null && votes != null) {
      return new BenchFiles(readable(statements), readable(votes));
    }
    out.println("No files given: the statements and votes are made up.");
    return BenchFiles.madeUpIn(folder);
  }

  private static Path readable(String name) {
    Path file = Path.of(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal(Refusal.USAGE, "There is no readable file " + file + ".");
    }
    return file;
  }

  private void measure(Actor.Command actor, PrintStream out, BenchFiles files, Path noVotes)
      throws IOException {
    Files.writeString(noVotes, BenchFiles.VOTE_COLUMNS);
    String name = "bench " + Instant.now();
    BoardSummary board =
        imports.findOrMake(actor, new ImportTarget(name, "Bench", "Bench"), _ -> {});
    Memory.startWatching();
    long began = System.nanoTime();
    ImportReport statements = run(actor, board, files.statements(), noVotes);
    long between = System.nanoTime();
    ImportReport votes = run(actor, board, files.statements(), files.votes());
    long ended = System.nanoTime();

    out.printf("board       %s%n", name);
    line(out, "statements", statements.statementRows(), between - began);
    line(out, "votes", votes.voteRows(), ended - between);
    line(out, "total", statements.statementRows() + votes.voteRows(), ended - began);
    out.printf(Locale.ROOT, "opinions    %,d%n", votes.opinions());
    out.printf(Locale.ROOT, "unusable    %,d rows%n", votes.problems());
    out.printf(Locale.ROOT, "peak heap   %,d MB at most%n", Memory.peakHeap() >> 20);
    out.printf(
        Locale.ROOT,
        "peak memory %,d MB of the process, without the database%n",
        Memory.peakProcess());
  }

  private ImportReport run(Actor actor, BoardSummary board, Path statements, Path votes) {
    return imports.run(actor, board.id(), Language.GERMAN, statements, votes, _ -> {});
  }

  private static void line(PrintStream out, String what, long rows, long nanoseconds) {
    double seconds = Duration.ofNanos(nanoseconds).toMillis() / 1000.0;
    out.printf(
        Locale.ROOT,
        "%-11s %,d rows in %.2f s, %,.0f rows/s%n",
        what,
        rows,
        seconds,
        rows / Math.max(seconds, 0.001));
  }
}
