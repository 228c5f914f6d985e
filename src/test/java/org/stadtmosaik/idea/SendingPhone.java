package org.stadtmosaik.idea;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone that sends ideas, and notes which of them were acknowledged. */
final class SendingPhone {

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String portal;
  private final String board;
  private final Map<UUID, UUID> acknowledged = new ConcurrentHashMap<>();
  private final Set<UUID> unacknowledged = ConcurrentHashMap.newKeySet();

  SendingPhone(String portal, String board) {
    this.portal = portal;
    this.board = board;
  }

  /** The portal's id of each idea that was acknowledged, by this phone's own. */
  Map<UUID, UUID> acknowledged() {
    return acknowledged;
  }

  /** What was sent without an answer. */
  Set<UUID> unacknowledged() {
    return unacknowledged;
  }

  /** Gets itself a device credential. */
  void register() {
    if (post("/api/v1/device", "").isEmpty()) {
      throw new IllegalStateException("no device credential");
    }
  }

  /** Sends new ideas until one fails or it is enough. */
  void sendUntil(BooleanSupplier enough) {
    while (unacknowledged.isEmpty() && !enough.getAsBoolean()) {
      send(UUID.randomUUID());
    }
  }

  /** Sends one, again or for the first time. */
  boolean send(UUID clientId) {
    unacknowledged.add(clientId);
    Optional<UUID> id =
        post(
                "/api/v1/boards/" + board + "/ideas",
                "{\"clientId\":\"%s\",\"text\":\"Mehr Bänke, %s\",\"language\":\"de\"}"
                    .formatted(clientId, clientId))
            .map(SendingPhone::id);
    id.ifPresent(received -> {
      UUID before = acknowledged.put(clientId, received);
      if (before != null && !before.equals(received)) {
        throw new AssertionError(clientId + " was " + before + " and is " + received);
      }
      unacknowledged.remove(clientId);
    });
    return id.isPresent();
  }

  /** Sends again what had no answer, and some of what had one. */
  void sendAgain(int answered) {
    List<UUID> all = new ArrayList<>(unacknowledged);
    all.addAll(acknowledged.keySet().stream().limit(answered).toList());
    for (UUID clientId : all) {
      if (!send(clientId)) {
        throw new AssertionError(clientId + " is not taken in");
      }
    }
  }

  /** The body of an answer that says all went well; empty for any other or none. */
  private Optional<String> post(String path, String json) {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(portal + path))
                  .timeout(Duration.ofSeconds(30))
                  .header("X-Stadtmosaik", "1")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(json))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400 && answer.statusCode() < 500) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.statusCode() < 300 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static UUID id(String answer) {
    Matcher matcher = ID.matcher(answer);
    if (!matcher.find()) {
      throw new AssertionError("no id in " + answer);
    }
    return UUID.fromString(matcher.group(1));
  }
}
