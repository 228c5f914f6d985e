package org.stadtmosaik.results;

import java.util.BitSet;

/**
 * Keeps a spreadsheet program from taking a text for a formula (OWASP, "CSV Injection"), and gives
 * the text back.
 *
 * <p>An apostrophe is put where a cell could begin: at the start, and behind a comma, semicolon,
 * tab or line break, because a program that expects another separator than ours cuts there and does
 * not heed our quotation marks. It is put only if a sign that begins a formula follows, or would
 * follow once the program has trimmed spaces, quotation marks, apostrophes and invisible
 * characters; at the start also before a tab or line break. Since apostrophes are among what is
 * looked past, a text that already has the apostrophe gets another one: no two texts become the
 * same.
 */
public final class FormulaGuard {

  private static final char GUARD = '\'';

  private FormulaGuard() {}

  /** The text with an apostrophe wherever a formula could begin. */
  public static String guard(String text) {
    BitSet dangers = dangers(text);
    if (dangers.isEmpty()) {
      return text;
    }
    StringBuilder guarded = new StringBuilder(text.length() + dangers.cardinality());
    for (int i = 0; i < text.length(); i++) {
      if (dangers.get(i)) {
        guarded.append(GUARD);
      }
      guarded.append(text.charAt(i));
    }
    return guarded.toString();
  }

  /** The original of a guarded text. */
  public static String undo(String guarded) {
    BitSet dangers = dangers(guarded);
    StringBuilder text = new StringBuilder(guarded.length());
    for (int i = 0; i < guarded.length(); i++) {
      if (!dangers.get(i) || guarded.charAt(i) != GUARD) {
        text.append(guarded.charAt(i));
      }
    }
    return text.toString();
  }

  /**
   * The places where a cell could begin and a formula would. From the end, to look at each once.
   */
  private static BitSet dangers(String text) {
    BitSet dangers = new BitSet();
    boolean formula = false;
    boolean breaks = false;
    int at = text.length();
    while (at > 0) {
      int codePoint = text.codePointBefore(at);
      at -= Character.charCount(codePoint);
      boolean passed = isLookedPast(codePoint);
      formula = beginsFormula(codePoint) || (passed && formula);
      breaks = isTabOrBreak(codePoint) || (passed && breaks);
      if (at == 0 ? formula || breaks : formula && cutsCells(text.charAt(at - 1))) {
        dangers.set(at);
      }
    }
    return dangers;
  }

  private static boolean beginsFormula(int codePoint) {
    return switch (codePoint) {
      case '=', '+', '-', '@' -> true;
      // Fullwidth and small forms, and the minus sign: some programs fold them to the plain ones.
      case '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−' -> true;
      default -> false;
    };
  }

  private static boolean isLookedPast(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> codePoint == '"' || codePoint == GUARD || codePoint == '`' || codePoint == '„';
    };
  }

  private static boolean cutsCells(char c) {
    return c == ',' || c == ';' || isTabOrBreak(c);
  }

  private static boolean isTabOrBreak(int codePoint) {
    return codePoint == '\t' || codePoint == '\r' || codePoint == '\n';
  }
}
