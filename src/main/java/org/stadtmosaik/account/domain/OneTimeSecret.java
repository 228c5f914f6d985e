package org.stadtmosaik.account.domain;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shared.Sha256;

/**
 * A secret that lets one person set up one account: 125 random bits, written as 25 symbols in
 * groups of five, in small letters and digits that can't be taken for each other.
 *
 * @param text the secret as it is handed over
 */
public record OneTimeSecret(String text) {

  private static final String ALPHABET = "123456789abcdefghjkmnpqrstuvwxyz";
  private static final int SYMBOLS = 25;

  public static OneTimeSecret random() {
    SecureRandom random = new SecureRandom();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SYMBOLS; i++) {
      text.append(i > 0 && i % 5 == 0 ? "-" : "");
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new OneTimeSecret(text.toString());
  }

  /**
   * What is stored: SHA-256 in hexadecimal, which is enough for 125 random bits. Case, spaces,
   * dashes and the script of the digits don't matter.
   */
  public static String hash(String typed) {
    String symbols =
        Digits.toAscii(typed).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}\\p{Cf}]", "");
    return HexFormat.of().formatHex(Sha256.of(symbols));
  }

  public String hash() {
    return hash(text);
  }

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "OneTimeSecret[…]";
  }
}
