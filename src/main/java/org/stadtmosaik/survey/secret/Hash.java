package org.stadtmosaik.survey.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;
import org.stadtmosaik.shared.Sha256;

/** 32 bytes by which something secret is known here. */
public final class Hash {

  /** Bytes of a hash. */
  public static final int BYTES = 32;

  private static final String RECEIPT = "stadtmosaik:response:v1:";
  private static final String CODE = "stadtmosaik:code:v1:";
  private static final String RESIDENT = "stadtmosaik:resident:v1:";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The key of the answer that this receipt is for. */
  public static Hash ofReceipt(String handle, Receipt receipt) {
    return about(RECEIPT, handle, receipt.bytes());
  }

  public static Hash ofCode(String handle, Code code) {
    return about(CODE, handle, code.text().getBytes(StandardCharsets.US_ASCII));
  }

  /** The right of a resident to answer once, known by who they are in this project. */
  public static Hash ofResident(String handle, ProjectId project, PseudonymId resident) {
    String who = project.value() + ":" + resident.value();
    return about(RESIDENT, handle, who.getBytes(StandardCharsets.US_ASCII));
  }

  /** A fixed word for the purpose and the survey, then the secret. */
  private static Hash about(String purpose, String handle, byte[] secret) {
    MessageDigest digest = Sha256.begun();
    digest.update((purpose + handle + ":").getBytes(StandardCharsets.UTF_8));
    return new Hash(digest.digest(secret));
  }

  /** Of any content. */
  public static Hash of(byte[] content) {
    return new Hash(Sha256.of(content));
  }

  public static Hash ofBytes(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has " + BYTES + " bytes");
    }
    return new Hash(bytes.clone());
  }

  /** As it stands in addresses: 64 digits in lower case. */
  public static Optional<Hash> ofHex(String hex) {
    if (hex.length() != 2 * BYTES || !hex.matches("[0-9a-f]+")) {
      return Optional.empty();
    }
    return Optional.of(new Hash(HexFormat.of().parseHex(hex)));
  }

  /** The hash of nothing that anybody knows. */
  public static Hash random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Hash(bytes);
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
  }

  /** Not the bytes: this ends up in logs. */
  @Override
  public String toString() {
    return "Hash[…]";
  }
}
