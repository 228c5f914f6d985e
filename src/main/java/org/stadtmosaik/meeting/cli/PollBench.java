package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.MeasuredPortal;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

/** How long a resident waits for the page of a large poll, answered and not. */
@Component
class PollBench implements MeetingBenchPart {

  private static final int WARM = 50;
  private static final int ROUNDS = 300;

  @Override
  public String name() {
    return "poll";
  }

  @Override
  public String about() {
    return "a date poll with 40 dates and 2,000 answers opens";
  }

  @Override
  public void measure(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    Path made = Files.createTempFile("bench-poll", ".txt");
    try (MeasuredPortal portal = MeasuredPortal.start();
        HttpClient client = HttpClient.newHttpClient()) {
      portal.command(PollPreparation.NAME, "--out", made.toString());
      List<String> lines = Files.readAllLines(made);
      URI page = portal.address().resolve("t/" + lines.get(0));
      HttpRequest stranger = HttpRequest.newBuilder(page).build();
      HttpRequest known =
          HttpRequest.newBuilder(page).header("Cookie", "stadtmosaik=" + lines.get(1)).build();
      print(out, "new", client, stranger);
      print(out, "answered", client, known);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void print(PrintStream out, String what, HttpClient client, HttpRequest request)
      throws Exception {
    long[] times = new long[ROUNDS];
    int bytes = 0;
    for (int i = -WARM; i < ROUNDS; i++) {
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long took = System.nanoTime() - start;
      if (answer.statusCode() != 200) {
        throw new Refusal(Refusal.FAILED, "The poll answered " + answer.statusCode() + ".");
      }
      bytes = answer.body().length;
      if (i >= 0) {
        times[i] = took;
      }
    }
    Arrays.sort(times);
    out.printf(
        Locale.ROOT,
        "%-10s p50 %6.1f ms   p95 %6.1f ms   %,d bytes of HTML%n",
        what,
        times[ROUNDS / 2] / 1e6,
        times[ROUNDS * 95 / 100] / 1e6,
        bytes);
  }
}
