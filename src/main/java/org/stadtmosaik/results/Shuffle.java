package org.stadtmosaik.results;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.stadtmosaik.shared.Sha256;

/**
 * Gives the participants of one export new names and a new order. The names are the first 80 bits
 * of a hash with a salt that is made for this export and kept nowhere: within the export a person
 * has one name in all tables, and two exports cannot be joined by them. Sorted by the hash, and so
 * by the name, the order says nothing about who came first.
 */
public final class Shuffle {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODE_BITS = 80;

  /** Crockford's base 32 in small letters: sorts like the bits do, and leaves out i, l, o and u. */
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

  private final String salt;

  private Shuffle(String salt) {
    this.salt = salt;
  }

  /** For one export, with 256 random bits of salt. */
  public static Shuffle fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Shuffle(HexFormat.of().formatHex(bytes));
  }

  /**
   * The salt as 64 hexadecimal digits, for {@code ORDER BY SHA2(CONCAT(:salt, id), 256)}. Never
   * written anywhere.
   */
  public String salt() {
    return salt;
  }

  /** What {@code SHA2(CONCAT(:salt, id), 256)} gives for a UUID column: 64 hexadecimal digits. */
  public String hash(UUID id) {
    return HexFormat.of().formatHex(Sha256.of(salt + id));
  }

  /** The name of the participant with this id: {@code p} and 16 letters and digits. */
  public String participant(UUID id) {
    return participant(hash(id));
  }

  /**
   * The name that belongs to a hash of {@link #hash} or of the database.
   *
   * @throws IllegalArgumentException if it is not 64 hexadecimal digits
   */
  public static String participant(String hash) {
    if (hash.length() != 64) {
      throw new IllegalArgumentException("not a SHA-256 hash");
    }
    BigInteger bits = new BigInteger(1, HexFormat.of().parseHex(hash, 0, CODE_BITS / 4));
    // A letter in front, or a spreadsheet would read codes such as 12e3… as numbers.
    StringBuilder code = new StringBuilder("p");
    for (int shift = CODE_BITS - 5; shift >= 0; shift -= 5) {
      code.append(DIGITS.charAt(bits.shiftRight(shift).intValue() & 31));
    }
    return code.toString();
  }
}
