package org.stadtmosaik.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** A cookie that no script reads and no other host of the domain sets. */
final class BrowserCookie {

  private final PortalPlace place;
  private final String name;
  private final String sameSite;

  BrowserCookie(PortalPlace place, String name, String sameSite) {
    this.place = place;
    this.name = name;
    this.sameSite = sameSite;
  }

  Optional<String> value(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name(request))) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  /** Sets it; an age of zero removes it. */
  void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request), value)
            .secure(isSecure(request))
            .httpOnly(true)
            .sameSite(sameSite)
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  // Over https the prefix keeps other hosts of the domain from setting it; http is for loopback.
  private String name(HttpServletRequest request) {
    return isSecure(request) ? "__Host-" + name : name;
  }

  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || place.https();
  }
}
