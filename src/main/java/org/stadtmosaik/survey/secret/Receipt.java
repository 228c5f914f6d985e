package org.stadtmosaik.survey.secret;

import java.util.Optional;
import org.stadtmosaik.shared.Base32;

/** The secret that a phone makes for an answer: 160 bits, 32 symbols. */
public final class Receipt {

  /** Bytes of the secret. */
  public static final int BYTES = 20;

  /** Symbols of its text. */
  public static final int SYMBOLS = 32;

  private final byte[] bytes;

  private Receipt(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param secret {@link #BYTES} random bytes
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static Receipt of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a receipt has " + BYTES + " bytes");
    }
    return new Receipt(secret.clone());
  }

  /** Reads what somebody typed or scanned. */
  public static Optional<Receipt> read(String typed) {
    return Base32.canonical(typed, SYMBOLS).map(text -> new Receipt(Base32.decode(text)));
  }

  byte[] bytes() {
    return bytes;
  }
}
