package org.stadtmosaik.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shell.ScriptNonce;

/**
 * What every answer tells browsers to keep from. A page runs scripts of the portal's own files, and
 * those in the page that carry its nonce; whatever else an attacker smuggles in is text. {@code
 * unsafe-eval} is not needed: what Flow's client makes of the server's words goes through {@code
 * frontend/shared/flow-functions.ts}. Styles in the page stay allowed, as components bring theirs
 * along.
 */
@Component
class SecurityHeaders implements HeaderWriter {

  private static final String PAGE =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'nonce-%s'",
          "script-src-attr 'none'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self'",
          "object-src 'none'",
          "base-uri 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  /** A worker lives by the policy of its own script. */
  private static final String SCRIPT =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final String FILE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

  static {
    ALWAYS.put("Referrer-Policy", "no-referrer");
    ALWAYS.put("X-Content-Type-Options", "nosniff");
    ALWAYS.put("X-Frame-Options", "DENY");
    ALWAYS.put("Cross-Origin-Opener-Policy", "same-origin");
    ALWAYS.put("Cross-Origin-Resource-Policy", "same-origin");
    ALWAYS.put(
        "Permissions-Policy",
        "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), serial=(),"
            + " bluetooth=(), hid=(), midi=(), display-capture=(), browsing-topics=()");
  }

  private static final String A_YEAR = "max-age=31536000";

  private final boolean https;

  SecurityHeaders(Settings settings) {
    https = settings.https();
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    ALWAYS.forEach(response::setHeader);
    if (https) {
      response.setHeader("Strict-Transport-Security", A_YEAR);
    }
    response.setHeader("Content-Security-Policy", policy(request, response));
  }

  private static String policy(HttpServletRequest request, HttpServletResponse response) {
    String type = Objects.requireNonNullElse(response.getContentType(), "");
    if (type.startsWith("text/html")) {
      return PAGE.formatted(ScriptNonce.of(request));
    }
    return type.contains("javascript") ? SCRIPT : FILE;
  }
}
