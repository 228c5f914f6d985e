package org.stadtmosaik.translation.machine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that speaks as LibreTranslate does, on a real port; what it says is up to the test. */
public final class TestMachine implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

  /** Answers with the text between the languages: {@code [de>ar] Text}. */
  public TestMachine() {
    this(question ->
        new Answer(
            200,
            JSON.writeValueAsString(
                JSON.createObjectNode()
                    .put(
                        "translatedText",
                        "[%s>%s] %s"
                            .formatted(
                                question.path("source").asString(),
                                question.path("target").asString(),
                                question.path("q").asString()))),
            ""));
  }

  public TestMachine(Function<JsonNode, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  /** What is set for the portal to ask it. */
  public TranslationSettings settings(long dailyCharacters) {
    return new TranslationSettings(address(), "secret", dailyCharacters, 20);
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The bodies of all requests so far. */
  public List<JsonNode> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange, Function<JsonNode, Answer> answers)
      throws IOException {
    try (exchange) {
      JsonNode question = JSON.readTree(exchange.getRequestBody());
      asked.add(question);
      Answer answer = answers.apply(question);
      if (!answer.location().isEmpty()) {
        exchange.getResponseHeaders().add("Location", answer.location());
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What it answers; {@code location} empty unless it leads elsewhere. */
  public record Answer(int status, String body, String location) {}
}
