package org.stadtmosaik.meeting.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import org.stadtmosaik.shared.Base32;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Sha256;

/**
 * What stands in the links and codes of a registration; the database has hashes only. A device can
 * always say its own again.
 */
public final class Secrets {

  private static final int LINK_SYMBOLS = 26;
  private static final int CHECK_IN_SYMBOLS = 16;
  private static final int BYTES = 17;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** By which the registration can be changed on any device: 130 bits. */
  public static String link(ResidentKey device, UUID registration) {
    return symbols(device.derive("meeting registration/" + registration), LINK_SYMBOLS);
  }

  /** The same for somebody who has no device. */
  public static String link() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return symbols(bytes, LINK_SYMBOLS);
  }

  /** For the QR code: whoever sees that can change nothing. */
  public static String checkIn(String link) {
    return symbols(Sha256.of("meeting check-in/" + link), CHECK_IN_SYMBOLS);
  }

  private static String symbols(byte[] bytes, int number) {
    return Base32.encode(bytes).substring(0, number).toLowerCase(Locale.ROOT);
  }
}
