package org.stadtmosaik.account.domain.mailed;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * A code that is read in a mail and typed in: eight digits, shown in two groups. Short enough to be
 * remembered on the way from one app to the other; it works for ten minutes, in one browser, and
 * for {@value MailCodes#ATTEMPTS} attempts.
 *
 * @param digits ASCII digits
 */
public record MailCode(String digits) {

  private static final int LENGTH = 8;
  private static final int ALL = 100_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static MailCode random() {
    return new MailCode("%08d".formatted(RANDOM.nextInt(ALL)));
  }

  /**
   * Reads what somebody typed: digits of any script, as Arabic and Persian keyboards write them;
   * spaces and dashes don't matter.
   *
   * @return empty if it can't be a code
   */
  public static Optional<MailCode> read(String typed) {
    StringBuilder digits = new StringBuilder();
    for (int symbol : typed.codePoints().toArray()) {
      if (Character.isDigit(symbol)) {
        digits.append(Character.digit(symbol, 10));
      } else if (!isBetween(symbol)) {
        return Optional.empty();
      }
    }
    return digits.length() == LENGTH
        ? Optional.of(new MailCode(digits.toString()))
        : Optional.empty();
  }

  private static boolean isBetween(int symbol) {
    return Character.isWhitespace(symbol)
        || Character.isSpaceChar(symbol)
        || Character.getType(symbol) == Character.DASH_PUNCTUATION
        || Character.getType(symbol) == Character.FORMAT;
  }

  /** For people: in groups of four. */
  public String grouped() {
    return digits.substring(0, LENGTH / 2) + " " + digits.substring(LENGTH / 2);
  }

  /** Never the code: this ends up in logs. */
  @Override
  public String toString() {
    return "MailCode[…]";
  }
}
