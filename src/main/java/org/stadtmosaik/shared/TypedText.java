package org.stadtmosaik.shared;

import java.util.function.IntPredicate;

/**
 * What somebody typed or pasted, before it is kept. Letters, marks, emoji, and the invisible
 * characters that writing needs (joiners, direction marks) stay as they are; what no page, mail or
 * table can show goes.
 */
public final class TypedText {

  private TypedText() {}

  /**
   * The text with line feeds as its only line ends, without control characters other than these and
   * tabs, and without halves of characters.
   */
  public static String clean(String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    return kept(lines, TypedText::isKept);
  }

  /** As {@link #clean}, in one line: whatever breaks a line becomes a space. */
  public static String cleanLine(String typed) {
    return clean(typed).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }

  /** Whether there is nothing to be seen in it: neither are spaces, nor joiners between nothing. */
  public static boolean isEmpty(String text) {
    return text.codePoints().noneMatch(TypedText::isSeen);
  }

  private static String kept(String text, IntPredicate wanted) {
    if (text.codePoints().allMatch(wanted)) {
      return text;
    }
    return text.codePoints()
        .filter(wanted)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isKept(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\t';
      // Half of a character, which no encoding can store.
      case Character.SURROGATE -> false;
      // What Unicode promises never to give a meaning.
      default -> (character & 0xFFFE) != 0xFFFE;
    };
  }

  private static boolean isSeen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      // Letters that are drawn as nothing.
      default -> character != 0x3164 && character != 0xFFA0 && character != 0x2800;
    };
  }
}
