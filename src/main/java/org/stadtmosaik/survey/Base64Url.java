package org.stadtmosaik.survey;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base 64 for URLs without padding (RFC 4648), as JSON here has bytes. */
final class Base64Url {

  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes; null if it is something else. */
  static byte @Nullable [] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
