package org.stadtmosaik.survey.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;

/** The table of many responses, beside what the database itself takes to write the same rows. */
@Component
class ExportBench {

  /** As many as warm the code up without taking long. */
  private static final int WARM_UP = 5_000;

  private final BenchSurveys published;
  private final Surveys surveys;
  private final ManyResponses responses;
  private final Exports exports;
  private final DataSource database;

  ExportBench(
      BenchSurveys published,
      Surveys surveys,
      ManyResponses responses,
      Exports exports,
      DataSource database) {
    this.published = published;
    this.surveys = surveys;
    this.responses = responses;
    this.exports = exports;
    this.database = database;
  }

  /**
   * Measures and prints.
   *
   * @param sizes how many responses, ascending
   */
  void run(Actor.Command actor, List<Integer> sizes, PrintStream out)
      throws IOException, SQLException {
    SurveySummary survey = published.publish(actor, BenchSurveys.WIDE, Access.OPEN);
    Definition definition = surveys.definition(actor, survey.id(), 1);
    Path folder = Files.createTempDirectory("stadtmosaik-bench");
    try {
      responses.fill(survey, definition, Math.min(WARM_UP, sizes.getFirst()));
      measure(actor, survey, folder);
      out.println(
          "responses with 40 columns of answers, in seconds; live heap, in MB, over before");
      out.printf(
          Locale.ROOT,
          "%-11s %8s %8s %8s %10s %10s %10s%n",
          "responses",
          "CSV",
          "XLSX",
          "dump",
          "heap CSV",
          "heap XLSX",
          "CSV MB");
      for (int size : sizes) {
        responses.fill(survey, definition, size);
        Figures figures = measure(actor, survey, folder);
        out.printf(
            Locale.ROOT,
            "%-11s %8.2f %8.2f %8.2f %10.1f %10.1f %10.1f%n",
            "%,d".formatted(size),
            figures.csv().seconds(),
            figures.xlsx().seconds(),
            figures.dump().seconds(),
            figures.csv().heap(),
            figures.xlsx().heap(),
            figures.csv().bytes() / 1e6);
        out.flush();
      }
      out.println("dump reads the same rows as they lie there, and writes them with tabs between.");
    } finally {
      delete(folder);
    }
  }

  private record Run(double seconds, double heap, long bytes) {}

  private record Figures(Run csv, Run xlsx, Run dump) {}

  private interface Writing {
    void to(OutputStream out) throws IOException, SQLException;
  }

  private Figures measure(Actor.Command actor, SurveySummary survey, Path folder)
      throws IOException, SQLException {
    Supplier<Dataset> dataset =
        () -> exports.dataset(actor, "survey", survey.id().value(), Language.GERMAN);
    Run csv =
        run(
            folder.resolve("responses.csv"),
            out ->
                exports.writeTable(dataset.get().tables().getFirst(), out, ExportVariant.RESEARCH));
    Run xlsx =
        run(
            folder.resolve("responses.xlsx"),
            out -> exports.writeWorkbook(dataset.get().workbooks().getFirst(), out));
    ResponseDump dumping = new ResponseDump(database, survey.id().value());
    return new Figures(csv, xlsx, run(folder.resolve("rows"), dumping::copy));
  }

  private static Run run(Path file, Writing writing) throws IOException, SQLException {
    try (HeapWatch heap = new HeapWatch()) {
      long began = System.nanoTime();
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        writing.to(out);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      long bytes = Files.size(file);
      return new Run(seconds, heap.growth() / 1e6, bytes);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
