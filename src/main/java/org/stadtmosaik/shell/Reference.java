package org.stadtmosaik.shell;

import java.security.SecureRandom;

/**
 * Ids that tie what a person sees to what the log has: eight characters of Crockford's base 32,
 * which has no I, L, O or U, so that it can be read out on the telephone.
 */
public final class Reference {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  /** A new id of 40 random bits. */
  public static String next() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
