package org.stadtmosaik.account.domain.mailed;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What binds a mailed code to the browser that asked for it: 256 random bits in a cookie. A code
 * that somebody was talked into telling is of no use in another browser.
 */
public record Nonce(byte[] bytes) {

  private static final int BYTES = 32;

  public static Nonce random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Nonce(bytes);
  }

  /** From the cookie; empty if it can't be one. */
  public static Optional<Nonce> read(String cookie) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cookie);
      return bytes.length == BYTES ? Optional.of(new Nonce(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** For the cookie. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Never the bits: this ends up in logs. */
  @Override
  public String toString() {
    return "Nonce[…]";
  }
}
