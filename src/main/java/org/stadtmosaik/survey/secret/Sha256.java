package org.stadtmosaik.survey.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over a fixed word for the purpose, then the secret. */
final class Sha256 {

  private Sha256() {}

  static byte[] of(String purpose, byte[] secret) {
    MessageDigest digest = digest();
    digest.update(purpose.getBytes(StandardCharsets.UTF_8));
    return digest.digest(secret);
  }

  static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
