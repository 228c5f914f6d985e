package org.stadtmosaik.audit.domain;

import java.util.HexFormat;

/**
 * What the next entry hangs on.
 *
 * @param number of the entry, 0 before the first
 * @param hash of the entry, 64 hexadecimal digits; zeros before the first
 */
public record Link(long number, String hash) {

  /** Where every chain begins. */
  public static Link first() {
    return new Link(0, "0".repeat(64));
  }

  static Link of(long number, byte[] hash) {
    return new Link(number, HexFormat.of().formatHex(hash));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hash);
  }
}
