package org.stadtmosaik.meeting.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Ids;

/** People who send the form of a meeting's page at the same moment, each from a new device. */
final class Rush {

  private static final int SEE_OTHER = 303;

  private final URI page;

  Rush(URI portal, String handle) {
    this.page = portal.resolve("/m/" + handle);
  }

  /**
   * How long it took.
   *
   * @param all until the last had their answer, in nanoseconds
   * @param sorted of each of them
   */
  record Figures(long all, long[] sorted) {

    double milliseconds() {
      return all / 1e6;
    }

    /** So much of them, from 0 to 1, took at most so long. */
    double milliseconds(double share) {
      return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
    }
  }

  /**
   * @throws Refusal if somebody gets anything but the way back to the page
   */
  Figures run(int people) throws Exception {
    CyclicBarrier start = new CyclicBarrier(people + 1);
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int i = 1; i <= people; i++) {
        HttpRequest request = request(i);
        tasks.add(() -> {
          start.await();
          return send(client, request);
        });
      }
      List<Future<Long>> sent = new ArrayList<>();
      tasks.forEach(task -> sent.add(threads.submit(task)));
      start.await();
      long began = System.nanoTime();
      long[] each = new long[people];
      for (int i = 0; i < people; i++) {
        each[i] = sent.get(i).get();
      }
      long all = System.nanoTime() - began;
      Arrays.sort(each);
      return new Figures(all, each);
    }
  }

  private HttpRequest request(int number) {
    Map<String, String> fields =
        Map.of(
            "id",
            Ids.next().toString(),
            "name",
            "Person " + number,
            "people",
            "1",
            "mode",
            "site",
            FormDevice.FIELD,
            Base64.getUrlEncoder().withoutPadding().encodeToString(DeviceCookie.newKey().secret()));
    return HttpRequest.newBuilder(page)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
        .build();
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static long send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != SEE_OTHER) {
      throw new Refusal(Refusal.FAILED, "The portal answered " + answer.statusCode() + ".");
    }
    return System.nanoTime() - began;
  }
}
