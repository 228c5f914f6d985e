package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** A project's calendar with a thousand meetings, as a calendar program asks for it. */
@Component
class FeedBench implements MeetingBenchPart {

  private static final int MEETINGS = 1_000;
  private static final int WARM = 20;
  private static final int ROUNDS = 100;
  private static final String EVENT = "BEGIN:VEVENT";

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public String about() {
    return "a project's calendar with 1,000 meetings, whole and unchanged";
  }

  @Override
  public void measure(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    Path made = Files.createTempFile("bench-feed", ".txt");
    try (MeasuredPortal portal = MeasuredPortal.start();
        HttpClient client = HttpClient.newHttpClient()) {
      portal.command(
          MeetingBenchPreparation.NAME,
          "--out",
          made.toString(),
          "--meetings",
          Integer.toString(MEETINGS));
      URI feed = feed(portal, Files.readAllLines(made).getFirst());
      HttpRequest whole = HttpRequest.newBuilder(feed).build();
      HttpResponse<byte[]> first = client.send(whole, HttpResponse.BodyHandlers.ofByteArray());
      check(first);
      HttpRequest unchanged =
          HttpRequest.newBuilder(feed)
              .header("If-None-Match", first.headers().firstValue("ETag").orElse(""))
              .build();
      out.printf(Locale.ROOT, "%,d bytes%n", first.body().length);
      print(out, "whole", times(client, whole, 200));
      print(out, "unchanged", times(client, unchanged, 304));
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static URI feed(MeasuredPortal portal, String handle) throws SQLException {
    try (Connection connection = portal.database();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT c.slug, p.slug FROM meeting m JOIN project p ON p.id = m.project_id"
                    + " JOIN commune c ON c.id = m.commune_id WHERE m.handle = ?")) {
      query.setString(1, handle);
      try (ResultSet found = query.executeQuery()) {
        found.next();
        return portal
            .address()
            .resolve("calendar/project/" + found.getString(1) + "/" + found.getString(2) + ".ics");
      }
    }
  }

  private static void check(HttpResponse<byte[]> answer) {
    int events = new String(answer.body(), StandardCharsets.UTF_8).split(EVENT, -1).length - 1;
    if (answer.statusCode() != 200 || events < MEETINGS) {
      throw new Refusal(Refusal.FAILED, "The calendar has " + events + " meetings only.");
    }
  }

  private static long[] times(HttpClient client, HttpRequest request, int status) throws Exception {
    long[] times = new long[ROUNDS];
    for (int i = -WARM; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int got = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (got != status) {
        throw new Refusal(Refusal.FAILED, "The calendar answered " + got + ".");
      }
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    return times;
  }

  private static void print(PrintStream out, String what, long[] times) {
    out.printf(
        Locale.ROOT,
        "%-10s p50 %6.1f ms   p95 %6.1f ms%n",
        what,
        times[times.length / 2] / 1e6,
        times[times.length * 95 / 100] / 1e6);
  }
}
