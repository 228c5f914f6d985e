package org.stadtmosaik.survey.transfer.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes codes of the portal out of names from elsewhere, no two the same. */
public final class Codes {

  private static final int LONGEST = 40;
  private static final int ROOM = 36;
  private static final Set<String> RESERVED = Set.of("meta", "order", "constructor");

  private final Set<String> taken = new HashSet<>(RESERVED);
  private final String prefix;

  /**
   * @param prefix one small letter, for names that begin with none
   */
  public Codes(String prefix) {
    this.prefix = prefix;
  }

  /** A code like this name that nothing has yet; taken from now on. */
  public String take(String name) {
    String code = like(name, prefix);
    String free = code;
    for (int i = 2; !taken.add(free); i++) {
      free = shortened(code, ROOM) + "_" + i;
    }
    return free;
  }

  /** A code like this name, whatever else there is. */
  public static String of(String name) {
    return like(name, "a");
  }

  /** A code like this name: small letters and digits, words joined by an underscore. */
  static String like(String name, String prefix) {
    String plain =
        Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    if (plain.isEmpty() || !Character.isLetter(plain.charAt(0))) {
      plain = prefix + plain;
    }
    return shortened(plain, LONGEST);
  }

  private static String shortened(String code, int length) {
    return code.length() <= length ? code : code.substring(0, length).replaceAll("_+$", "");
  }
}
