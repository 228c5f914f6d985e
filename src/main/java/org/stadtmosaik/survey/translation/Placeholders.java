package org.stadtmosaik.survey.translation;

import java.util.ArrayList;
import java.util.List;

/**
 * The places in a text where an earlier answer is put, {@code {{code}}}: a translator may move
 * them, and must not lose or change them.
 */
final class Placeholders {

  private static final String OPENS = "{{";
  private static final String CLOSES = "}}";

  private Placeholders() {}

  /** A piece of a text. */
  record Part(String text, boolean placeholder) {}

  /** The text in pieces, which together are the text again. */
  static List<Part> split(String text) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    int open = text.indexOf(OPENS);
    while (open >= 0) {
      int close = text.indexOf(CLOSES, open + OPENS.length());
      if (close < 0) {
        break;
      }
      if (open > done) {
        parts.add(new Part(text.substring(done, open), false));
      }
      done = close + CLOSES.length();
      parts.add(new Part(text.substring(open, done), true));
      open = text.indexOf(OPENS, done);
    }
    if (done < text.length()) {
      parts.add(new Part(text.substring(done), false));
    }
    return parts;
  }

  /** The placeholders of a text, without the spaces that may be in them. */
  static List<String> of(String text) {
    List<String> names = new ArrayList<>();
    for (Part part : split(text)) {
      if (part.placeholder()) {
        names.add(OPENS + name(part.text()) + CLOSES);
      }
    }
    return names;
  }

  private static String name(String placeholder) {
    return placeholder.substring(OPENS.length(), placeholder.length() - CLOSES.length()).strip();
  }

  /** Those of the first text that the second has not, or not as often. */
  static List<String> lost(String from, String to) {
    List<String> lost = of(from);
    of(to).forEach(lost::remove);
    return lost;
  }
}
