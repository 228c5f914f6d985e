package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;

/** The answer to a choice that the browser keeps: its cookie, and the way back. */
final class KeptChoice {

  private static final Duration YEAR = Duration.ofDays(365);

  private KeptChoice() {}

  /**
   * @param to a path within the portal; anything else leads to the start page
   */
  static ResponseEntity<Void> of(
      String cookie, String value, String to, HttpServletRequest request) {
    ResponseCookie kept =
        ResponseCookie.from(cookie, value)
            .path("/")
            .maxAge(YEAR)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(LocalPath.of(to).orElse("/")))
        .header(HttpHeaders.SET_COOKIE, kept.toString())
        .cacheControl(CacheControl.noStore())
        .build();
  }
}
