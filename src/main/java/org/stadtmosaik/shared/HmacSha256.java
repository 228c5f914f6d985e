package org.stadtmosaik.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), which every Java platform has: 32 bytes. */
public final class HmacSha256 {

  private static final String NAME = "HmacSHA256";

  private HmacSha256() {}

  /** Of some bytes. */
  public static byte[] of(byte[] key, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(new SecretKeySpec(key, NAME));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + NAME, e);
    }
  }

  /** Of a text in UTF-8. */
  public static byte[] of(byte[] key, String text) {
    return of(key, text.getBytes(StandardCharsets.UTF_8));
  }
}
