package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.survey.secret.Blinding;

/** Whole submissions against a portal in a process of its own, with 1, 8 and 32 clients. */
final class SubmitBench {

  private static final int[] CLIENTS = {1, 8, 32};

  /** More phones than any client count gets through in a second. */
  private static final int OPEN_PER_SECOND = 4_000;

  /** Until the Java machine has compiled what a submission takes; portals run for weeks. */
  private static final int WARM_UPS = 3;

  private static final int RUNS = CLIENTS.length + WARM_UPS;

  private static final int CODED_PER_SECOND = 800;

  private final MeasuredPortal portal;
  private final Duration time;
  private final PrintStream out;
  private final String open;
  private final String coded;
  private final List<String> codes;
  private final int codedPhones;

  private SubmitBench(MeasuredPortal portal, Duration time, List<String> made, PrintStream out) {
    this.portal = portal;
    this.time = time;
    this.out = out;
    this.open = made.get(0);
    this.coded = made.get(1);
    this.codes = made.subList(2, made.size());
    this.codedPhones = codes.size() / RUNS;
  }

  /**
   * Publishes the surveys in the portal, and makes the codes.
   *
   * @param time of each measurement
   * @param codes for each measurement at most
   */
  static SubmitBench prepare(MeasuredPortal portal, Duration time, int codes, PrintStream out)
      throws IOException, InterruptedException {
    Path made = Files.createTempFile("bench-surveys", ".txt");
    try {
      portal.command(
          "prepare-bench-surveys",
          "--out",
          made.toString(),
          "--codes",
          Integer.toString(RUNS * codes));
      return new SubmitBench(portal, time, Files.readAllLines(made), out);
    } finally {
      Files.delete(made);
    }
  }

  /** The survey with the open link, as a page. */
  Map<String, java.net.URI> page() {
    Map<String, java.net.URI> page = new LinkedHashMap<>();
    page.put("survey", portal.address().resolve("/s/" + open));
    return page;
  }

  /** Measures and prints. */
  void run() throws Exception {
    Commits commits = new Commits(portal);
    out.printf("commits are durable: %s%n", durability());
    out.printf(
        Locale.ROOT,
        "each figure over %d s after a warm-up of %d s; the clients are another process%n%n",
        time.toSeconds(),
        WARM_UPS * time.toSeconds());
    out.printf(
        Locale.ROOT,
        "%-10s %7s %9s %8s %8s %15s %15s %11s%n",
        "survey",
        "clients",
        "answers/s",
        "answers",
        "CPU ms",
        "answer p50/p95",
        "others p50/p95",
        "commits/s");
    measure("open", new Phones(open, false), commits);
    measure("codes", new Phones(coded, true), commits);
  }

  private void measure(String name, Phones phones, Commits commits) throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      new Crowd(portal, CLIENTS[1], time).run(phones.next());
    }
    for (int clients : CLIENTS) {
      measure(name, clients, phones, commits);
    }
  }

  private void measure(String name, int clients, Phones phones, Commits commits) throws Exception {
    List<Phone> crowd = phones.next();
    Crowd.Figures figures = new Crowd(portal, clients, time).run(crowd);
    double own = commits.perSecond(clients, time.dividedBy(2));
    out.printf(
        Locale.ROOT,
        "%-10s %7d %9.1f %8d %8.2f %7.1f/%7.1f %7.1f/%7.1f %11.1f%n",
        name,
        clients,
        figures.perSecond(),
        figures.submissions(),
        figures.cpuMilliseconds(),
        figures.answers().milliseconds(0.5),
        figures.answers().milliseconds(0.95),
        figures.requests().milliseconds(0.5),
        figures.requests().milliseconds(0.95),
        own);
    if (figures.submissions() == crowd.size()) {
      out.println("           (there were no more phones, so the time was shorter)");
    }
    out.flush();
  }

  private String durability() throws SQLException {
    try (Connection connection = portal.database();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT @@innodb_flush_log_at_trx_commit, @@innodb_flush_method, @@version")) {
      found.next();
      return "innodb_flush_log_at_trx_commit=%s, innodb_flush_method=%s, MariaDB %s"
          .formatted(found.getString(1), found.getString(2), found.getString(3));
    }
  }

  /** So many codes that each measurement can last as long as it should. */
  static int codes(Duration time) {
    return (int) Math.max(20, time.toMillis() * CODED_PER_SECOND / 1000);
  }

  /** Makes the phones of one measurement after another, blinding and all, before it begins. */
  private final class Phones {

    private final String handle;
    private final @Nullable Blinding blinding;
    private int used;

    Phones(String handle, boolean withCodes) throws IOException {
      this.handle = handle;
      this.blinding = withCodes ? key() : null;
    }

    List<Phone> next() {
      if (blinding == null) {
        int number = (int) Math.max(20, time.toMillis() * OPEN_PER_SECOND / 1000);
        return IntStream.range(0, number)
            .mapToObj(_ -> new Phone(portal.address(), handle, null, null))
            .toList();
      }
      List<String> mine = codes.subList(used, used += codedPhones);
      return new ArrayList<>(
          mine.parallelStream()
              .map(code -> new Phone(portal.address(), handle, code, blinding))
              .toList());
    }

    private Blinding key() throws IOException {
      try (Wire wire = new Wire(portal.address())) {
        String envelope =
            wire.get("/api/v1/surveys/" + handle, "application/json", "identity").text();
        return Blinding.of(BenchAnswers.field(envelope, "answerKey"));
      }
    }
  }
}
