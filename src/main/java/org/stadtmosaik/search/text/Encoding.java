package org.stadtmosaik.search.text;

import java.util.HexFormat;
import org.stadtmosaik.shared.Sha256;

/**
 * Spells a stem for MariaDB's full-text index: two letters before it, a to y and digits as they
 * are, everything else as z and four hexadecimal digits for each UTF-16 unit. So no stem is shorter
 * than three letters, none is one of the 36 stop words, none is split and none is longer than 84.
 */
final class Encoding {

  private static final int LONGEST = 80;
  private static final int KEPT = 60;
  private static final int HASH_BYTES = 8;
  private static final HexFormat HEX = HexFormat.of();

  private Encoding() {}

  /**
   * @param language the letter of whoever made the stem: stems of two languages are never the same
   */
  static String of(char language, String stem) {
    StringBuilder spelt = new StringBuilder().append('x').append(language);
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i);
      if (c >= 'a' && c <= 'y' || c >= '0' && c <= '9') {
        spelt.append(c);
      } else {
        spelt.append('z').append(HEX.toHexDigits(c));
      }
    }
    if (spelt.length() > LONGEST) {
      String rest = HEX.formatHex(Sha256.of(stem), 0, HASH_BYTES);
      spelt.setLength(KEPT);
      spelt.append(rest);
    }
    return spelt.toString();
  }
}
