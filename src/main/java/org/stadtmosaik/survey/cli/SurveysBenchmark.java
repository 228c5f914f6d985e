package org.stadtmosaik.survey.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.PageFigures;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code bench surveys}: answers a second, what a survey weighs, and how fast its table is out. */
@Component
class SurveysBenchmark implements Benchmark {

  private static final int SECONDS = 10;
  private static final int TIMES = 5;
  private static final List<Integer> ROWS = List.of(10_000, 100_000, 1_000_000);
  private static final Set<String> PARTS = Set.of("submit", "bytes", "export");

  private final PageFigures pages;
  private final ExportBench exports;

  SurveysBenchmark(PageFigures pages, ExportBench exports) {
    this.pages = pages;
    this.exports = exports;
  }

  @Override
  public String name() {
    return "surveys";
  }

  @Override
  public String usage() {
    return """
    bench surveys [--only PART] [--seconds N] [--codes N] [--rows N] [--times N] [--weights]

    Measures a survey of 12 questions on 3 pages in a portal that is started for it and deleted
    afterwards, and the export of responses with 40 columns.
      --only     submit, bytes or export; all of them unless said
      --seconds  how long each number of clients submits; 10 unless said otherwise; the warm-up before
                 is three times as long
      --codes    how many codes each number of clients spends at most; 800 a second unless said
      --rows     how many responses are exported; 10,000, then 100,000, then 1,000,000 unless said
      --times    how often Lighthouse looks, of which the median counts; 5 unless said otherwise
      --weights  only what comes over the wire, without Lighthouse\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    String only = arguments.value("only").orElse("");
    if (!only.isEmpty() && !PARTS.contains(only)) {
      throw new Refusal(Refusal.USAGE, "--only is submit, bytes or export.");
    }
    int seconds = positive(arguments, "seconds", SECONDS);
    int times = positive(arguments, "times", TIMES);
    List<Integer> rows =
        arguments.number("rows").isPresent() ? List.of(positive(arguments, "rows", 1)) : ROWS;
    if (!only.equals("export")) {
      Duration time = Duration.ofSeconds(seconds);
      int codes = positive(arguments, "codes", only.equals("bytes") ? 1 : SubmitBench.codes(time));
      portal(only, time, codes, arguments.flag("weights") ? 0 : times, out);
    }
    if (only.isEmpty() || only.equals("export")) {
      exports.run(actor, rows, out);
    }
    return 0;
  }

  /**
   * @param times for Lighthouse; 0 leaves it out
   */
  private void portal(String only, Duration time, int codes, int times, PrintStream out)
      throws Exception {
    // All answers come from one address here, which would be a reason to slow it down.
    try (MeasuredPortal portal = MeasuredPortal.start("-Dstadtmosaik.limits=false")) {
      SubmitBench submit = SubmitBench.prepare(portal, time, codes, out);
      if (!only.equals("bytes")) {
        submit.run();
        out.println();
      }
      if (!only.equals("submit")) {
        pages.weights(submit.page(), out);
        out.println("The first question is there with HTML and CSS; the rest comes afterwards.");
        out.println();
        if (times > 0) {
          pages.lighthouse(submit.page(), times, out);
          out.println();
        }
      }
    }
  }

  private static int positive(Arguments arguments, String key, int otherwise) {
    int number = arguments.number(key).orElse(otherwise);
    if (number < 1) {
      throw new Refusal(Refusal.USAGE, "--" + key + " needs a number from 1.");
    }
    return number;
  }
}
