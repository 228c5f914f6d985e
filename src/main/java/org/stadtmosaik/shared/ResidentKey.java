package org.stadtmosaik.shared;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * The secret that a resident's device keeps. Everything the portal knows a resident by is derived
 * from it with HMAC-SHA-256 (RFC 2104), so the database alone cannot tell that two pseudonyms are
 * one person: that takes the secret, which only the device holds.
 */
public final class ResidentKey {

  /** The secret's length in bytes. */
  public static final int BYTES = 32;

  private final byte[] secret;

  /**
   * @throws IllegalArgumentException if the secret is not {@value #BYTES} bytes long
   */
  public ResidentKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a resident's secret has " + BYTES + " bytes");
    }
    this.secret = secret.clone();
  }

  /** Who this resident is within one project, and nowhere else. */
  public PseudonymId pseudonymIn(ProjectId project) {
    byte[] mac = derive("pseudonym/" + project.value());
    // Version 4 (RFC 9562): it tells neither time nor place. Version 8 would be the word for an id
    // of
    // our own making, but MariaDB's UUID type refuses one in 64 of those.
    mac[6] = (byte) ((mac[6] & 0x0f) | 0x40);
    mac[8] = (byte) ((mac[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(mac);
    return new PseudonymId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /**
   * 32 bytes that belong to this resident and this purpose.
   *
   * @param purpose a fixed word for each use, so that no two uses share a value
   */
  public byte[] derive(String purpose) {
    return HmacSha256.of(secret, purpose);
  }

  /** A copy of the secret itself: for the cookie and for sealing under a recovery code only. */
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResidentKey key
        && java.security.MessageDigest.isEqual(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "ResidentKey[…]";
  }
}
