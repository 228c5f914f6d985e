package org.stadtmosaik.operation.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lighthouse's mobile preset: a slow phone on slow 4G, simulated. It is fetched from npm when it is
 * first asked for, beside the program and not into it.
 */
final class Lighthouse {

  private static final String VERSION = "13.5.0";
  private static final int TRIES = 3;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CHROMIUM_FLAGS =
      "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
          + " --disable-background-networking --disable-component-update --disable-sync";

  private final Tools tools;
  private final Path folder;

  Lighthouse(Tools tools) {
    this.tools = tools;
    this.folder = tools.home().resolve("lighthouse-" + VERSION);
  }

  /** Whether it is there, or could be fetched. */
  boolean fetch() throws IOException, InterruptedException {
    if (Files.isReadable(program())) {
      return true;
    }
    Path npm = tools.node().resolve("../../lib/node_modules/npm/bin/npm-cli.js").normalize();
    List<String> words =
        List.of(
            npm.toString(),
            "install",
            "--prefix",
            folder.toString(),
            "--no-fund",
            "--no-audit",
            "--no-save",
            "--ignore-scripts",
            "--loglevel=error",
            "lighthouse@" + VERSION);
    return tools.run(words, Map.of()).code() == 0 && Files.isReadable(program());
  }

  void print(List<MeasuredPage> pages, int times, PrintStream out)
      throws IOException, InterruptedException {
    out.printf(Locale.ROOT, "Lighthouse %s, mobile preset, median of %d%n", VERSION, times);
    out.printf(
        Locale.ROOT,
        "%-22s %11s %13s %7s %7s %7s%n",
        "page",
        "performance",
        "accessibility",
        "LCP s",
        "CLS",
        "TBT ms");
    for (MeasuredPage page : pages) {
      List<JsonNode> reports = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        reports.add(report(page));
      }
      out.printf(
          Locale.ROOT,
          "%-22s %11.0f %13.0f %7.2f %7.3f %7.0f%n",
          page.name(),
          median(reports, report -> 100 * score(report, "performance")),
          median(reports, report -> 100 * score(report, "accessibility")),
          median(reports, report -> figure(report, "largest-contentful-paint") / 1000),
          median(reports, report -> figure(report, "cumulative-layout-shift")),
          median(reports, report -> figure(report, "total-blocking-time")));
      out.flush();
    }
  }

  private JsonNode report(MeasuredPage page) throws IOException, InterruptedException {
    List<String> words =
        List.of(
            program().toString(),
            page.address().toString(),
            "--output=json",
            "--quiet",
            "--no-enable-error-reporting",
            "--only-categories=performance,accessibility",
            "--chrome-flags=" + CHROMIUM_FLAGS);
    Tools.Said said = tools.run(words, Map.of("CHROME_PATH", tools.chromium().toString()));
    for (int i = 1; said.code() != 0 && i < TRIES; i++) {
      // Now and then it misses the beginning of its own recording.
      said = tools.run(words, Map.of("CHROME_PATH", tools.chromium().toString()));
    }
    return JSON.readTree(said.text());
  }

  private Path program() {
    return folder.resolve("node_modules/lighthouse/cli/index.js");
  }

  private static double score(JsonNode report, String category) {
    return report.at("/categories/" + category + "/score").asDouble();
  }

  private static double figure(JsonNode report, String audit) {
    return report.at("/audits/" + audit + "/numericValue").asDouble();
  }

  private static double median(List<JsonNode> reports, ToDoubleFunction<JsonNode> figure) {
    List<Double> sorted = reports.stream().mapToDouble(figure).sorted().boxed().toList();
    return sorted.get(sorted.size() / 2);
  }
}
