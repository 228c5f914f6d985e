package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.transfer.Imported;

/** {@code bench import-survey}: measures what reading a survey from elsewhere takes. */
@Component
class ImportSurveyBenchmark implements Benchmark {

  private static final int ROUNDS = 10;

  @Override
  public String name() {
    return "import-survey";
  }

  @Override
  public String usage() {
    return """
    bench import-survey FILE

    Reads a survey from elsewhere eleven times, from the file to the draft and its report as JSON,
    and says how long the first time took, when nothing of the program was warm, and the others.
    Nothing is stored: that is one row more.\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    Path file = Path.of(arguments.words().getFirst());
    long first = time(file);
    long[] others = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      others[i] = time(file);
    }
    Arrays.sort(others);
    Imported imported = ImportSurveyCommand.read(file);
    out.printf(
        Locale.ROOT,
        "questions    %d, conditions %d%n",
        imported.report().questions().size(),
        imported.report().conditions().size());
    out.printf(Locale.ROOT, "first time   %.3f s%n", first / 1e9);
    out.printf(Locale.ROOT, "median       %.3f s%n", others[ROUNDS / 2] / 1e9);
    out.printf(Locale.ROOT, "slowest      %.3f s%n", others[ROUNDS - 1] / 1e9);
    return 0;
  }

  private static long time(Path file) throws IOException {
    long began = System.nanoTime();
    String report = ImportSurveyCommand.read(file).report().toJson().toString();
    if (report.isEmpty()) {
      throw new IllegalStateException();
    }
    return System.nanoTime() - began;
  }
}
