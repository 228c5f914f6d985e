package org.stadtmosaik.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shell.ScriptNonce;
import org.stadtmosaik.shell.StartScript;

/**
 * What every answer tells browsers to keep from. A page runs scripts of the portal's own files, and
 * those in the page that carry its nonce; whatever else an attacker smuggles in is text. {@code
 * unsafe-eval} is not needed: what Flow's client makes of the server's words goes through {@code
 * frontend/shared/flow-functions.ts}. Styles in the page stay allowed, as components bring theirs
 * along. Written before anything else answers: what Tomcat forwards to Flow's servlet is on its way
 * to the browser before a filter sees it again.
 */
@Component
class SecurityHeaders implements HeaderWriter, RequestRejectedHandler {

  private static final String PAGE =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' %s",
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

  /** Pages that Flow does not draw have no nonce, but one script that is always the same. */
  private static final String KEPT_PAGE = PAGE.formatted(StartScript.source());

  /** What staff see of a survey while they write it, in a frame beside the form. */
  private static final String PREVIEW = "/preview/";

  private static final String FRAMED_PAGE =
      KEPT_PAGE.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

  private static final List<String> KEPT_PAGES =
      List.of("/s/", "/t/", "/m/", "/checkin/", "/mail/");

  /** A worker lives by the policy of its own script. */
  private static final String SCRIPT =
      "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final String DATA =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final List<String> DATA_PATHS =
      List.of("/api/", "/health/", "/metrics", "/VAADIN/dynamic/");

  /** Two dozen of these come with each page: what only pages obey would be half of their weight. */
  private static final List<String> PARTS_OF_PAGES =
      List.of("/VAADIN/build/", "/themes/", "/media/", "/map/tiles/");

  private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  static {
    // Whoever knows better says so afterwards.
    ALWAYS.put("Cache-Control", "no-store");
    ALWAYS.put("Referrer-Policy", "no-referrer");
    ALWAYS.put("X-Content-Type-Options", "nosniff");
    ALWAYS.put("Cross-Origin-Resource-Policy", "same-origin");
    PAGES.put("X-Frame-Options", "DENY");
    PAGES.put("Cross-Origin-Opener-Policy", "same-origin");
    PAGES.put(
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
    String path = path(request);
    if (PARTS_OF_PAGES.stream().anyMatch(path::startsWith)) {
      response.setHeader("Content-Security-Policy", SCRIPT);
      return;
    }
    PAGES.forEach(response::setHeader);
    if (path.startsWith(PREVIEW)) {
      response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }
    response.setHeader("Content-Security-Policy", policy(request, path));
  }

  /** What the firewall refuses passes no other filter. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    writeHeaders(request, response);
    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static String policy(HttpServletRequest request, String path) {
    if (path.startsWith(PREVIEW)) {
      return FRAMED_PAGE;
    }
    if (DATA_PATHS.stream().anyMatch(path::startsWith)) {
      return DATA;
    }
    if (KEPT_PAGES.stream().anyMatch(path::startsWith)) {
      return KEPT_PAGE;
    }
    return path.startsWith("/VAADIN/")
        ? SCRIPT
        : PAGE.formatted("'nonce-" + ScriptNonce.of(request) + "'");
  }
}
