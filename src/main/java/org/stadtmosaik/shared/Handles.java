package org.stadtmosaik.shared;

import java.security.SecureRandom;
import java.util.Locale;

/** Names of things in addresses: ten symbols, random, so that nobody walks through them. */
public final class Handles {

  private static final int BYTES = 7;
  private static final int SYMBOLS = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Handles() {}

  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.encode(bytes).substring(0, SYMBOLS).toLowerCase(Locale.ROOT);
  }
}
