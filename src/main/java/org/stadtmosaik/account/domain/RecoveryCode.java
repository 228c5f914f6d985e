package org.stadtmosaik.account.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shared.ResidentKey;

/**
 * The code that brings a resident back on another device: 100 bits as 20 symbols of Crockford's
 * base 32, which has no I, L, O and U. It is derived from the resident's secret, so that it is the
 * same whenever it is shown.
 *
 * @param symbols 20 symbols, upper case, without dashes
 */
public record RecoveryCode(String symbols) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;
  private static final int BITS = LENGTH * GROUP;
  private static final int WHOLE_BYTES = 13;

  public static RecoveryCode of(ResidentKey key) {
    byte[] derived = Arrays.copyOf(key.derive("recovery-code"), WHOLE_BYTES);
    BigInteger bits = new BigInteger(1, derived).shiftRight(WHOLE_BYTES * Byte.SIZE - BITS);
    StringBuilder symbols = new StringBuilder(LENGTH);
    for (int shift = BITS - GROUP; shift >= 0; shift -= GROUP) {
      symbols.append(ALPHABET.charAt(bits.shiftRight(shift).intValue() & 31));
    }
    return new RecoveryCode(symbols.toString());
  }

  /**
   * Reads what somebody copied by hand: case, spaces, dashes and the script of the digits don't
   * matter, and O is read as 0, I and L as 1.
   *
   * @return empty if it can't be a code
   */
  public static Optional<RecoveryCode> read(String typed) {
    String symbols =
        Digits.toAscii(typed)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}\\p{Cf}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean possible =
        symbols.length() == LENGTH && symbols.chars().allMatch(s -> ALPHABET.indexOf(s) >= 0);
    return possible ? Optional.of(new RecoveryCode(symbols)) : Optional.empty();
  }

  /** For people: in groups of five. */
  public String grouped() {
    return symbols.replaceAll("(.{5})(?!$)", "$1-");
  }

  byte[] bytes() {
    return symbols.getBytes(StandardCharsets.US_ASCII);
  }

  /** Never the code: this ends up in logs. */
  @Override
  public String toString() {
    return "RecoveryCode[…]";
  }
}
