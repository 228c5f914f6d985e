package org.stadtmosaik.survey.freetext;

/**
 * Takes a name or an address out of a text without putting a word in: what is left out is marked,
 * and what is left is as its author wrote it.
 */
final class Blackening {

  /** Stands where something was taken out. */
  static final String MARK = "[…]";

  private Blackening() {}

  /**
   * Whether the second text is the first with parts replaced by marks, and nothing else.
   *
   * <p>The pieces between the marks are looked for one after the other, each at its first place;
   * the first has to begin the text and the last to end it.
   */
  static boolean isOf(String text, String blackened) {
    String[] pieces = blackened.split(java.util.regex.Pattern.quote(MARK), -1);
    String last = pieces[pieces.length - 1];
    if (pieces.length == 1) {
      return text.equals(blackened);
    }
    if (!text.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
