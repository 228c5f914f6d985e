package org.stadtmosaik.survey.secret;

import java.security.SecureRandom;
import java.util.Optional;
import org.stadtmosaik.shared.Base32;

/**
 * What lets somebody answer once: 80 random bits, so that nobody guesses one.
 *
 * @param text 16 symbols in capitals
 */
public record Code(String text) {

  /** Symbols of a code. */
  public static final int SYMBOLS = 16;

  private static final int BYTES = 10;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Code random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Code(Base32.encode(bytes));
  }

  /** Reads what somebody typed or scanned. */
  public static Optional<Code> read(String typed) {
    return Base32.canonical(typed, SYMBOLS).map(Code::new);
  }

  /** For people: four groups of four with dashes between. */
  public String grouped() {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < text.length(); i += GROUP) {
      grouped.append(i == 0 ? "" : "-").append(text, i, i + GROUP);
    }
    return grouped.toString();
  }

  /** Not the code: this ends up in logs. */
  @Override
  public String toString() {
    return "Code[…]";
  }
}
