package org.stadtmosaik.operation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stadtmosaik.operation.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a page comes over the wire on a first visit, in bytes as they are packed. */
final class PageWeights {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SCRIPT = "/bench/page-weight.mjs";

  private final Tools tools;

  PageWeights(Tools tools) {
    this.tools = tools;
  }

  void print(List<MeasuredPage> pages, PrintStream out) throws IOException, InterruptedException {
    Path script = Files.createTempFile("page-weight", ".mjs");
    try (InputStream in = PageWeights.class.getResourceAsStream(SCRIPT)) {
      Files.write(script, java.util.Objects.requireNonNull(in).readAllBytes());
      List<String> words = new ArrayList<>(List.of(script.toString(), tools.chromium().toString()));
      pages.forEach(page -> words.add(page.address().toString()));
      Tools.Said said = tools.run(words, Map.of());
      if (said.code() != 0) {
        throw new Refusal(Refusal.FAILED, "The pages could not be opened in Chromium.");
      }
      out.println(
          "over the wire, in kB (1,000 bytes), first visit; reading: before anything is touched");
      out.printf(
          Locale.ROOT,
          "%-22s %8s %7s %7s %7s %7s %9s %9s  %s%n",
          "page",
          "reading",
          "JS",
          "CSS",
          "HTML",
          "all",
          "requests",
          "brotli",
          "other hosts");
      List<String> lines = said.text().lines().toList();
      for (int i = 0; i < pages.size(); i++) {
        line(pages.get(i), JSON.readTree(lines.get(i)), out);
      }
    } finally {
      Files.delete(script);
    }
  }

  private static void line(MeasuredPage page, JsonNode weight, PrintStream out) {
    JsonNode foreign = weight.get("foreign");
    out.printf(
        Locale.ROOT,
        "%-22s %8.1f %7.1f %7.1f %7.1f %7.1f %9d %9d  %s%n",
        page.name(),
        kilo(weight, "reading"),
        kilo(weight, "js"),
        kilo(weight, "css"),
        kilo(weight, "html"),
        kilo(weight, "all"),
        weight.get("requests").asInt(),
        weight.get("brotli").asInt(),
        foreign.isEmpty() ? "0" : foreign.toString());
  }

  private static double kilo(JsonNode weight, String part) {
    return weight.get(part).asLong() / 1000.0;
  }
}
