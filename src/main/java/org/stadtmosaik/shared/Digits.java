package org.stadtmosaik.shared;

/**
 * Digits as people type them. A keyboard in Arabic, Persian or Hindi has digits of its own, and a
 * code from a letter or an app is typed with those.
 */
public final class Digits {

  private Digits() {}

  /** The text with each decimal digit of any script as 0 to 9, and all else as it was. */
  public static String toAscii(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed
        .codePoints()
        .forEach(point ->
            text.appendCodePoint(
                Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return text.toString();
  }
}
