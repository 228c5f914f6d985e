package org.stadtmosaik.translation.machine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.OutgoingClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a service that speaks as LibreTranslate does: {@code POST /translate} with {@code q}, {@code
 * source}, {@code target}, {@code format} and {@code api_key}, which answers {@code
 * translatedText}. Asks the configured host only: a redirection is an error, whatever it leads to.
 */
public final class LibreTranslate implements MachineTranslator {

  private static final Logger LOG = LoggerFactory.getLogger(LibreTranslate.class);

  private static final Duration ANSWER = Duration.ofSeconds(60);

  /** Bytes of an answer, whatever was asked. */
  private static final int LARGEST = 1 << 20;

  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final @Nullable URI address;
  private final @Nullable String key;
  private final OutgoingClient client;

  public LibreTranslate(TranslationSettings settings) {
    this(settings, ANSWER);
  }

  /**
   * @param patience for a whole answer
   */
  LibreTranslate(TranslationSettings settings, Duration patience) {
    this.address = address(settings.url()).orElse(null);
    this.key = settings.key();
    this.client = new OutgoingClient(patience, LARGEST);
  }

  @Override
  public boolean isOn() {
    return address != null;
  }

  @Override
  public String host() {
    return address == null ? "" : address.getHost();
  }

  @Override
  public String translate(String text, Language from, Language to) {
    if (address == null) {
      throw new MachineFailedException("no machine is set");
    }
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("q", text);
    asked.put("source", from.base().tag());
    asked.put("target", to.base().tag());
    asked.put("format", "text");
    if (key != null && !key.isBlank()) {
      asked.put("api_key", key);
    }
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(asked)))
            .build();
    return translation(answer(request));
  }

  private String answer(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = client.ask(request);
      if (answer.statusCode() != OK) {
        throw new MachineFailedException("the machine answered " + answer.statusCode());
      }
      return new String(answer.body(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MachineFailedException("the machine did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineFailedException("stopped while asking", e);
    }
  }

  private static String translation(String body) {
    try {
      JsonNode text = JSON.readTree(body).path("translatedText");
      if (text.isString() && !text.asString().isBlank()) {
        return text.asString();
      }
      throw new MachineFailedException("the answer has no translation");
    } catch (JacksonException e) {
      throw new MachineFailedException("the answer is no JSON", e);
    }
  }

  /** Where to ask; nothing if it is off, or set to what is no address of a service. */
  private static Optional<URI> address(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    try {
      URI base = URI.create(url.strip().replaceAll("/+$", ""));
      boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
      if (web
          && base.getHost() != null
          && base.getUserInfo() == null
          && base.getQuery() == null
          && base.getFragment() == null) {
        return Optional.of(URI.create(base + "/translate"));
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    LOG.error("stadtmosaik.translation.url is no address of a service; nothing is translated");
    return Optional.empty();
  }
}
