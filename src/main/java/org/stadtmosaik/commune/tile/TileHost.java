package org.stadtmosaik.commune.tile;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.stadtmosaik.shared.OutgoingClient;

/**
 * Asks the configured host for tiles, and no other: a redirection is an error, whatever it leads
 * to. It learns which squares somebody looks at, and nothing about who does.
 */
final class TileHost {

  /** For the whole answer; and as long a request waits for others to end. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Bytes of a tile. */
  static final int LARGEST = 512 << 10;

  /** Requests at the same time; those of OpenStreetMap's kind of host ask for few. */
  static final int AT_ONCE = 6;

  private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
  private static final int OK = 200;
  private static final Set<Integer> ABSENT = Set.of(204, 404, 410);

  private final TileTemplate template;
  private final Duration patience;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final OutgoingClient client;

  TileHost(TileTemplate template, Duration patience) {
    this.template = template;
    this.patience = patience;
    this.client = new OutgoingClient(patience, LARGEST);
  }

  /**
   * @return {@link Tile#NONE} if the host has none there
   * @throws TileHostException if it does not answer with a picture in time
   */
  Tile fetch(TileAddress at) throws TileHostException {
    try {
      if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TileHostException("is asked for too many at once");
      }
      try {
        return tile(answer(at));
      } finally {
        turns.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TileHostException("was not waited for");
    }
  }

  private HttpResponse<byte[]> answer(TileAddress at)
      throws TileHostException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(template.at(at))
            .header("User-Agent", "Stadtmosaik")
            .header("Accept", "image/webp, image/png, image/jpeg")
            .GET()
            .build();
    try {
      return client.ask(request);
    } catch (HttpTimeoutException e) {
      throw new TileHostException("did not answer in time");
    } catch (IOException e) {
      throw new TileHostException("did not answer, or with too much");
    }
  }

  private static Tile tile(HttpResponse<byte[]> answer) throws TileHostException {
    if (ABSENT.contains(answer.statusCode())) {
      return Tile.NONE;
    }
    if (answer.statusCode() != OK) {
      throw new TileHostException("answered " + answer.statusCode());
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!PICTURES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      throw new TileHostException("sent something that it does not call a picture");
    }
    return Tile.of(answer.body())
        .orElseThrow(() -> new TileHostException("sent something that is no picture"));
  }
}
