package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/**
 * A hundred people sign up for ten places at the same moment, through the page's own form, against
 * a portal in a process of its own.
 */
@Component
class PlacesBench implements MeetingBenchPart {

  static final int PLACES = 10;
  private static final int PEOPLE = 100;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "places";
  }

  @Override
  public String about() {
    return "100 people at once on 10 places: exactly 10 have one, 90 wait in order";
  }

  @Override
  public void measure(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    int rounds = arguments.number("rounds").orElse(ROUNDS);
    Path made = Files.createTempFile("bench-meetings", ".txt");
    // All of them come from one address here, which would be a reason to slow them down.
    try (MeasuredPortal portal = MeasuredPortal.start("-Dstadtmosaik.limits=false")) {
      // One more, which nobody counts: the first round finds a portal that has not warmed up.
      portal.command(
          MeetingBenchPreparation.NAME,
          "--out",
          made.toString(),
          "--meetings",
          Integer.toString(rounds + 1));
      List<String> handles = Files.readAllLines(made);
      new Rush(portal.address(), handles.getFirst()).run(PEOPLE);
      out.printf(
          "%-6s %9s %9s %9s %9s %11s%n", "round", "all in", "p50", "p95", "places", "waiting");
      for (int round = 1; round <= rounds; round++) {
        Rush.Figures figures = new Rush(portal.address(), handles.get(round)).run(PEOPLE);
        print(round, figures, check(portal, handles.get(round)), out);
      }
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void print(int round, Rush.Figures figures, int places, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-6d %6.0f ms %6.0f ms %6.0f ms %9d %11d%n",
        round,
        figures.milliseconds(),
        figures.milliseconds(0.5),
        figures.milliseconds(0.95),
        places,
        PEOPLE - places);
  }

  /**
   * @return how many have a place
   * @throws Refusal unless these are as many as there are places, and the first in order
   */
  private static int check(MeasuredPortal portal, String handle) throws SQLException {
    List<String> states = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    try (Connection connection = portal.database();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT r.number, r.state FROM meeting_registration r JOIN meeting m"
                    + " ON m.id = r.meeting_id WHERE m.handle = ? ORDER BY r.number")) {
      query.setString(1, handle);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          numbers.add(found.getInt(1));
          states.add(found.getString(2));
        }
      }
    }
    List<String> wanted = new ArrayList<>();
    IntStream.range(0, PEOPLE).forEach(i -> wanted.add(i < PLACES ? "CONFIRMED" : "WAITING"));
    boolean inOrder =
        Arrays.equals(
            numbers.stream().mapToInt(it -> it).toArray(),
            IntStream.rangeClosed(1, PEOPLE).toArray());
    if (!states.equals(wanted) || !inOrder) {
      throw new Refusal(Refusal.FAILED, "Places were given wrongly: " + numbers + " " + states);
    }
    return (int) states.stream().filter("CONFIRMED"::equals).count();
  }
}
