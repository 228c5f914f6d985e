package org.stadtmosaik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ResidentKey;

/**
 * The cookie in which a device keeps its resident's secret: the secret in base 64 for URLs, a dot,
 * and the day on which the cookie was set (days since 1970).
 */
@Component
public class DeviceCookie {

  /** The name over https; the prefix keeps other hosts of the domain from setting it. */
  public static final String SECURE_NAME = "__Host-stadtmosaik";

  /** The name over http, which is for a loopback address only. */
  public static final String PLAIN_NAME = "stadtmosaik";

  /** As long as browsers keep a cookie. */
  static final Duration LIFETIME = Duration.ofDays(400);

  private static final long RENEWED_AFTER_DAYS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BrowserCookie cookie;
  private final Clock clock;

  DeviceCookie(PortalPlace place, Clock clock) {
    this.cookie = new BrowserCookie(place, PLAIN_NAME, "Lax");
    this.clock = clock;
  }

  /** A secret for a device that has none. */
  public static ResidentKey newKey() {
    byte[] secret = new byte[ResidentKey.BYTES];
    RANDOM.nextBytes(secret);
    return new ResidentKey(secret);
  }

  /** The device's secret; empty if there is none, or none that can be read. */
  public Optional<ResidentKey> read(HttpServletRequest request) {
    return value(request).flatMap(DeviceCookie::key);
  }

  /** The device's resident; a device that has no secret gets one. */
  public Actor.Resident resident(HttpServletRequest request, HttpServletResponse response) {
    return new Actor.Resident(
        read(request)
            .orElseGet(() -> {
              ResidentKey made = newKey();
              write(request, response, made);
              return made;
            }));
  }

  /** Keeps the secret on the device. */
  public void write(HttpServletRequest request, HttpServletResponse response, ResidentKey key) {
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(key.secret());
    cookie.set(request, response, secret + "." + today(), LIFETIME);
  }

  /** Sets the cookie again if that was long ago, so that a device in use is not forgotten. */
  public void renew(HttpServletRequest request, HttpServletResponse response) {
    boolean old =
        value(request)
            .map(DeviceCookie::day)
            .filter(day -> today() - day > RENEWED_AFTER_DAYS)
            .isPresent();
    if (old) {
      read(request).ifPresent(key -> write(request, response, key));
    }
  }

  /** Makes the device forget its secret. */
  public void remove(HttpServletRequest request, HttpServletResponse response) {
    cookie.set(request, response, "", Duration.ZERO);
  }

  private Optional<String> value(HttpServletRequest request) {
    return cookie.value(request);
  }

  private long today() {
    return clock.instant().getEpochSecond() / Duration.ofDays(1).toSeconds();
  }

  private static Optional<ResidentKey> key(String value) {
    int dot = value.indexOf('.');
    try {
      byte[] secret = Base64.getUrlDecoder().decode(dot < 0 ? value : value.substring(0, dot));
      return Optional.of(new ResidentKey(secret));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long day(String value) {
    String digits = value.substring(value.indexOf('.') + 1);
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
  }
}
