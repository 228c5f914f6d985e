package org.stadtmosaik.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32: no letters that look like digits, and read however somebody typed it. */
public final class Base32 {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int[] VALUES = values();

  private Base32() {}

  /** In capitals, without padding; the last symbol is filled up with zero bits. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder((bytes.length * Byte.SIZE + BITS - 1) / BITS);
    int pending = 0;
    int bits = 0;
    for (byte next : bytes) {
      pending = pending << Byte.SIZE | next & 0xff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(pending >> bits & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(ALPHABET.charAt(pending << BITS - bits & 31)).toString();
  }

  /**
   * What was typed as it is written: capitals without spaces and dashes, O as 0, I and L as 1,
   * digits of any script as those of ours.
   *
   * @param symbols how many there must be
   * @return empty if there is anything else in it, or too much or too little
   */
  public static Optional<String> canonical(String typed, int symbols) {
    if (typed.length() > 8 * symbols) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(symbols);
    for (char c : Digits.toAscii(typed).toUpperCase(Locale.ROOT).toCharArray()) {
      if (c < VALUES.length && VALUES[c] >= 0) {
        text.append(ALPHABET.charAt(VALUES[c]));
      } else if (!isFiller(c)) {
        return Optional.empty();
      }
    }
    return text.length() == symbols ? Optional.of(text.toString()) : Optional.empty();
  }

  /**
   * @param canonical as {@link #canonical} gives it, of a length that is a multiple of eight
   */
  public static byte[] decode(String canonical) {
    byte[] bytes = new byte[canonical.length() * BITS / Byte.SIZE];
    int pending = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < canonical.length(); i++) {
      pending = pending << BITS | VALUES[canonical.charAt(i)];
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (pending >> bits);
      }
    }
    return bytes;
  }

  // Dashes of all kinds, and the marks of direction that come along when somebody copies.
  private static boolean isFiller(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.DASH_PUNCTUATION
        || type == Character.FORMAT;
  }

  private static int[] values() {
    int[] values = new int['Z' + 1];
    Arrays.fill(values, -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = i;
    }
    values['O'] = 0;
    values['I'] = 1;
    values['L'] = 1;
    return values;
  }
}
