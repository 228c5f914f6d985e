package org.stadtmosaik.shared;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks hosts that the portal was configured to ask, and no other: a redirection is an answer like
 * any other, whatever it leads to. What a host sends takes no more time and room than is granted.
 */
public final class OutgoingClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Duration patience;
  private final int largest;
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /**
   * @param patience for the whole answer, its body with it
   * @param largest bytes of the body
   */
  public OutgoingClient(Duration patience, int largest) {
    this.patience = patience;
    this.largest = largest;
  }

  /**
   * @return the answer, whatever its status
   * @throws HttpTimeoutException if it is not there in time
   * @throws IOException if there is none, or one that is too large
   */
  public HttpResponse<byte[]> ask(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
    try {
      // The client's own timeout ends with the headers; a body may come for ever.
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw (IOException) new HttpTimeoutException("no answer in " + patience).initCause(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException line ? line : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }
}
