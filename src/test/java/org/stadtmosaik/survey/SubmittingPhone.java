package org.stadtmosaik.survey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Somebody who sends one answer after the other, and notes which of them were acknowledged. */
final class SubmittingPhone {

  private static final int CREATED = 201;
  private static final int OK = 200;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String portal;
  private final String handle;
  private final Set<AnsweringPhone> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<AnsweringPhone> unacknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, String> acknowledgements = new ConcurrentHashMap<>();

  SubmittingPhone(String portal, String handle) {
    this.portal = portal;
    this.handle = handle;
  }

  Set<AnsweringPhone> acknowledged() {
    return acknowledged;
  }

  /** By key of the answer: the status, and the millisecond of this machine's clock. */
  Map<String, String> acknowledgements() {
    return acknowledgements;
  }

  Set<AnsweringPhone> unacknowledged() {
    return unacknowledged;
  }

  /** Sends new answers until one fails or it is enough. */
  void sendUntil(BooleanSupplier enough) {
    while (unacknowledged.isEmpty() && !enough.getAsBoolean()) {
      send(new AnsweringPhone(handle, "old", "Mehr Bänke."));
    }
  }

  /** Sends again what had no answer, and what had one: then nothing new may come of it. */
  void sendAgain() {
    List<AnsweringPhone> open = new ArrayList<>(unacknowledged);
    for (AnsweringPhone answer : acknowledged) {
      if (status(answer) != OK) {
        throw new AssertionError("what was acknowledged is not there");
      }
    }
    for (AnsweringPhone answer : open) {
      if (!send(answer)) {
        throw new AssertionError("not taken in");
      }
    }
  }

  /** Sends one, again or for the first time. */
  boolean send(AnsweringPhone answer) {
    unacknowledged.add(answer);
    int status = status(answer);
    if (status != CREATED && status != OK) {
      return false;
    }
    acknowledged.add(answer);
    acknowledgements.putIfAbsent(answer.key(), status + " at " + System.nanoTime() / 1_000_000);
    unacknowledged.remove(answer);
    return true;
  }

  private int status(AnsweringPhone answer) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(
                      URI.create(
                          portal + "/api/v1/surveys/" + handle + "/responses/" + answer.key()))
                  .timeout(Duration.ofSeconds(30))
                  .header("X-Stadtmosaik", "1")
                  .PUT(HttpRequest.BodyPublishers.ofByteArray(answer.body()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 400 && response.statusCode() < 500) {
        throw new AssertionError(response.statusCode() + " " + response.body());
      }
      return response.statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
