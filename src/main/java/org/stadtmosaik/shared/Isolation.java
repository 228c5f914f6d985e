package org.stadtmosaik.shared;

/**
 * Keeps a name apart from the sentence that it stands in. Without it a Latin name in an Arabic
 * sentence, or an Arabic one in a German sentence, pulls the marks and digits beside it to its own
 * side (Unicode Bidirectional Algorithm, UAX 9, isolates).
 */
final class Isolation {

  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  private Isolation() {}

  /** The same arguments, words that run the other way than the language between isolates. */
  static Object[] of(Object[] arguments, Language language) {
    Object[] isolated = arguments.clone();
    for (int i = 0; i < isolated.length; i++) {
      if (isolated[i] instanceof CharSequence words && runsAstray(words, language)) {
        isolated[i] = FIRST_STRONG + words.toString() + POP;
      }
    }
    return isolated;
  }

  private static boolean runsAstray(CharSequence words, Language language) {
    boolean leftward = "rtl".equals(language.direction());
    return language.equals(Language.PSEUDO)
        || words.codePoints().anyMatch(point -> leftward ? runsRight(point) : runsLeft(point));
  }

  private static boolean runsRight(int point) {
    return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean runsLeft(int point) {
    byte direction = Character.getDirectionality(point);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
