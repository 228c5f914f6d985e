package org.stadtmosaik.operation.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.operation.Settings;

/**
 * Figures for Prometheus: for whoever has the token, or without one for this machine alone. To
 * everybody else there is nothing here.
 */
@RestController
class MetricsController {

  private static final MediaType TEXT =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

  /** Signs of a proxy: what comes through one may come from anywhere. */
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via");

  private final PrometheusMeterRegistry registry;
  private final String token;

  MetricsController(PrometheusMeterRegistry registry, Settings settings) {
    this.registry = registry;
    this.token = Objects.requireNonNullElse(settings.metrics().token(), "").strip();
  }

  @GetMapping("/metrics")
  ResponseEntity<String> metrics(HttpServletRequest request) {
    if (!(token.isEmpty() ? isFromThisMachine(request) : hasToken(request))) {
      // Not as a refusal of ours: outside of the API the server would log each one with its trace.
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(TEXT)
        .body(registry.scrape());
  }

  private boolean hasToken(HttpServletRequest request) {
    String given =
        Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "")
            .replaceFirst("^Bearer ", "");
    // Takes the same time wherever they differ.
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isFromThisMachine(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && FORWARDED.stream().noneMatch(header -> request.getHeader(header) != null);
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
