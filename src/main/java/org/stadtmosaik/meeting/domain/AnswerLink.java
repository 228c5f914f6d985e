package org.stadtmosaik.meeting.domain;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.shared.Base32;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Sha256;

/**
 * The secret by which an answer can be changed from anywhere. The device that gave it makes it anew
 * from its own secret each time, the database knows its hash, and so nobody else has it.
 */
public record AnswerLink(String secret) {

  private static final int BYTES = 16;
  private static final int SYMBOLS = 26;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The one of this device's answer. */
  public static AnswerLink of(ResidentKey key, UUID answer) {
    return new AnswerLink(text(Arrays.copyOf(key.derive("meeting/answer/" + answer), BYTES)));
  }

  /** One that nobody has: of an answer that staff wrote down. */
  public static AnswerLink unknown() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new AnswerLink(text(bytes));
  }

  /** The one that came in an address, if it can be one. */
  public static Optional<AnswerLink> read(String typed) {
    return Base32.canonical(typed, SYMBOLS)
        .map(text -> new AnswerLink(text.toLowerCase(Locale.ROOT)));
  }

  public byte[] hash() {
    return Sha256.of(secret);
  }

  private static String text(byte[] bytes) {
    return Base32.encode(bytes).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "AnswerLink[…]";
  }
}
