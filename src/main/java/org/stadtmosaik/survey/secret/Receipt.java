package org.stadtmosaik.survey.secret;

import java.util.Optional;

/** The secret that a phone makes for an answer: 160 bits, 32 symbols. */
public final class Receipt {

  /** Symbols of its text. */
  public static final int SYMBOLS = 32;

  private final byte[] bytes;

  private Receipt(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads what somebody typed or scanned. */
  public static Optional<Receipt> read(String typed) {
    return Base32.canonical(typed, SYMBOLS).map(text -> new Receipt(Base32.decode(text)));
  }

  byte[] bytes() {
    return bytes;
  }
}
