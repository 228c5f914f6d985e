package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server of this machine. */
class OutgoingClientTest {

  private static final int LARGEST = 10_000;

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(workers);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    workers.shutdownNow();
  }

  @Test
  void bringsTheAnswerWhateverItsStatus() throws Exception {
    answering(exchange -> send(exchange, 418, new byte[LARGEST]));

    var answer = client(Duration.ofMinutes(1)).ask(request());

    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).hasSize(LARGEST);
  }

  @Test
  void goesNowhereElse() throws Exception {
    AtomicInteger elsewhere = new AtomicInteger();
    server.createContext("/elsewhere", _ -> elsewhere.incrementAndGet());
    answering(exchange -> {
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      send(exchange, 307, new byte[0]);
    });

    assertThat(client(Duration.ofMinutes(1)).ask(request()).statusCode()).isEqualTo(307);
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void takesNoMoreThanIsGranted() {
    answering(exchange -> send(exchange, 200, new byte[LARGEST + 1]));

    assertThatThrownBy(() -> client(Duration.ofMinutes(1)).ask(request()))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(HttpTimeoutException.class);
  }

  @Test
  void waitsForNoBodyWithoutEnd() throws Exception {
    CountDownLatch asserted = new CountDownLatch(1);
    answering(exchange -> {
      exchange.sendResponseHeaders(200, LARGEST);
      try (OutputStream body = exchange.getResponseBody()) {
        body.write('x');
        body.flush();
        asserted.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    assertThatThrownBy(() -> client(Duration.ofMillis(500)).ask(request()))
        .isInstanceOf(HttpTimeoutException.class);
    asserted.countDown();
  }

  @Test
  void saysThatNobodyIsThere() {
    HttpRequest request = request();
    server.stop(0);

    assertThatThrownBy(() -> client(Duration.ofMinutes(1)).ask(request))
        .isInstanceOf(IOException.class);
  }

  private void answering(HttpHandler handler) {
    server.createContext("/", handler);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static OutgoingClient client(Duration patience) {
    return new OutgoingClient(patience, LARGEST);
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
        .build();
  }
}
