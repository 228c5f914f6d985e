package org.stadtmosaik.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Names for addresses. */
public final class Slug {

  private Slug() {}

  /**
   * The name in lower case without marks, with hyphens between its words. One without Latin letters
   * keeps its own letters, as addresses may.
   *
   * @param length at most
   * @return empty if the name has neither letters nor digits
   */
  public static String of(String name, int length) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.substring(0, Math.min(plain.length(), length));
  }
}
