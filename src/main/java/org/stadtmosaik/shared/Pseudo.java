package org.stadtmosaik.shared;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.TreeMap;

/**
 * A language that nobody speaks: the English texts in letters with marks, a third longer and in
 * brackets. What stands on a page without them is in no bundle. It is there only where the system
 * property {@value #SETTING} is set, for tests and for whoever builds a page.
 */
final class Pseudo {

  static final String SETTING = "stadtmosaik.pseudo-language";

  static final char OPEN = '⟦';
  static final char CLOSE = '⟧';

  private static final String VOWELS = "aeiouAEIOU";

  /** A tilde, a cedilla, a dot: no word of the six languages has these on such letters. */
  private static final String MARKS = "\u0303\u0327\u0323";

  private Pseudo() {}

  static boolean isOffered() {
    return Boolean.getBoolean(SETTING);
  }

  static Map<String, String> of(Map<String, String> texts) {
    Map<String, String> all = new TreeMap<>();
    texts.forEach((key, pattern) -> all.put(key, OPEN + of(pattern) + CLOSE));
    return all;
  }

  /** The pattern with its words changed, and its arguments, plurals and quotes as they were. */
  static String of(String pattern) {
    StringBuilder text = new StringBuilder();
    message(new MessagePattern(pattern), 0, text);
    return text.toString();
  }

  private static void message(MessagePattern pattern, int start, StringBuilder text) {
    int limit = pattern.getLimitPartIndex(start);
    int from = pattern.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; i++) {
      Part part = pattern.getPart(i);
      text.append(strange(pattern.getPatternString().substring(from, part.getIndex())));
      from = part.getLimit();
      if (part.getType() == Part.Type.ARG_START) {
        int end = pattern.getLimitPartIndex(i);
        argument(pattern, i, end, text);
        i = end;
        from = pattern.getPart(end).getLimit();
      } else if (i < limit) {
        text.append(pattern.getSubstring(part));
      }
    }
  }

  private static void argument(MessagePattern pattern, int start, int end, StringBuilder text) {
    int from = pattern.getPart(start).getIndex();
    for (int i = start + 1; i <= end; i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.MSG_START) {
        text.append(pattern.getPatternString(), from, part.getLimit());
        message(pattern, i, text);
        i = pattern.getLimitPartIndex(i);
        from = pattern.getPart(i).getIndex();
      }
    }
    text.append(pattern.getPatternString(), from, pattern.getPart(end).getLimit());
  }

  private static String strange(String words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char letter = words.charAt(i);
      boolean plain = letter < 128 && Character.isLetter(letter);
      text.append(letter);
      if (plain) {
        text.append(MARKS.charAt(letter % MARKS.length()));
      }
      if (VOWELS.indexOf(letter) >= 0) {
        text.append(letter).append('\u0303');
      }
    }
    return Normalizer2.getNFCInstance().normalize(text);
  }
}
