package org.stadtmosaik.operation.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.PageFigures;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** {@code bench pages}: what the public pages weigh, and how soon a slow phone shows them. */
@Component
class PagesBenchmark implements Benchmark {

  private static final int IDEAS = 500;
  private static final int TIMES = 5;
  private static final String NAME = "Bench";

  private final PageFigures figures;

  PagesBenchmark(PageFigures figures) {
    this.figures = figures;
  }

  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String usage() {
    return """
    bench pages [--times N] [--weights]

    Measures the start page, a project, a board with 500 ideas and a date poll, of a portal with
    demo content that is started for it and deleted afterwards.
      --times    how often Lighthouse looks at each page, of which the median counts; 5 unless
                 said otherwise
      --weights  only what comes over the wire, without Lighthouse\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out)
      throws IOException, InterruptedException {
    // Before a portal is started for nothing.
    Tools.found();
    int times = arguments.number("times").orElse(TIMES);
    if (times < 1) {
      throw new Refusal(Refusal.USAGE, "--times needs 1 or more.");
    }
    try (MeasuredPortal portal = MeasuredPortal.start()) {
      Map<String, URI> pages = pages(portal);
      figures.weights(pages, out);
      out.println();
      if (!arguments.flag("weights")) {
        figures.lighthouse(pages, times, out);
      }
    }
    return 0;
  }

  private static Map<String, URI> pages(MeasuredPortal portal)
      throws IOException, InterruptedException {
    URI start = portal.address();
    // Demo projects, before the made-up one is there.
    List<Element> projects = page(start).select("#readable .card a[href~=^c/]");
    Element project = projects.isEmpty() ? null : projects.getFirst();
    Optional<Element> poll = first(start, projects, "a[href~=^/?t/]");
    fill(portal);
    Element own = page(start.resolve("c/bench")).selectFirst("#readable a[href^=b/]");
    if (project == null || own == null || poll.isEmpty()) {
      throw new Refusal(Refusal.FAILED, "The pages that should be measured are not there.");
    }
    Map<String, URI> pages = new LinkedHashMap<>();
    pages.put("start", start);
    pages.put("project", start.resolve(project.attr("href")));
    pages.put("board, 500 ideas", start.resolve(own.attr("href")));
    pages.put("date poll", start.resolve(poll.get().attr("href")));
    return pages;
  }

  /** What one of these pages leads to. */
  private static Optional<Element> first(URI start, List<Element> pages, String link)
      throws IOException {
    for (Element page : pages) {
      Element found = page(start.resolve(page.attr("href"))).selectFirst("#readable " + link);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static Document page(URI address) throws IOException {
    return Jsoup.connect(address.toString()).header("Accept", "text/html").get();
  }

  private static void fill(MeasuredPortal portal) throws IOException, InterruptedException {
    Random random = new Random(25);
    StringBuilder ideas =
        new StringBuilder("timestamp,comment-id,author-id,moderated,comment-body\n");
    for (int i = 0; i < IDEAS; i++) {
      ideas.append("%d,%d,%d,1,%s%n".formatted(1_650_000_000_000L + i, i, i, text(random)));
    }
    Path statements = Files.createTempFile("bench-statements", ".csv");
    Path votes = Files.createTempFile("bench-votes", ".csv");
    try {
      Files.writeString(statements, ideas);
      Files.writeString(votes, "timestamp,comment-id,voter-id,vote\n");
      portal.command(
          "import-ideas",
          "--board",
          NAME,
          "--commune",
          NAME,
          "--project",
          NAME,
          "--statements",
          statements.toString(),
          "--votes",
          votes.toString());
    } finally {
      Files.delete(statements);
      Files.delete(votes);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("I");
    int length = 60 + random.nextInt(240);
    while (text.length() < length) {
      text.append("aeiounrstlm  äöü".charAt(random.nextInt(16)));
    }
    return text + ".";
  }
}
