package org.stadtmosaik.survey.checking;

import org.jspecify.annotations.Nullable;

/**
 * What a text is made of, as far as it tells how hard it is to read.
 *
 * <p>German: the first Wiener Sachtextformel (R. Bamberger, E. Vanecek: Lesen, Verstehen, Lernen,
 * Schreiben, 1984), whose value is a school grade from 4 to 15. Other languages: LIX (C. H.
 * Björnsson: Läsbarhet, 1968), the mean length of sentences plus the percentage of words with more
 * than six letters; 40 to 50 is a newspaper, beyond 50 an official text. Both were made for running
 * texts and say little of a single question.
 *
 * @param longestSentence in words
 * @param longWords of more than six letters
 * @param ofOne words of one syllable, about
 * @param ofThree words of three syllables or more, about
 * @param longestPart the longest part of a word that no hyphen divides
 */
record Reading(
    int words,
    int sentences,
    int longestSentence,
    int longWords,
    int ofOne,
    int ofThree,
    String longestPart) {

  /** Letters of a word that is not yet long. */
  static final int SHORT = 6;

  private static final String VOWELS = "aeiouyäöü";
  private static final String ONE_SOUND = " aa ee oo ie ei ai au eu äu ";

  /** The text in sentences. */
  static Reading of(String text) {
    return new Scan(text, false).read();
  }

  /** The text in what is read in one go; a colon ends it too. */
  static Reading inPhrases(String text) {
    return new Scan(text, true).read();
  }

  /** Both texts, one after the other. */
  Reading and(Reading other) {
    return new Reading(
        words + other.words,
        sentences + other.sentences,
        Math.max(longestSentence, other.longestSentence),
        longWords + other.longWords,
        ofOne + other.ofOne,
        ofThree + other.ofThree,
        other.longestPart.length() > longestPart.length() ? other.longestPart : longestPart);
  }

  /** The school grade, by the first Wiener Sachtextformel; for German with at least one word. */
  double grade() {
    return 0.1935 * percent(ofThree)
        + 0.1672 * words / sentences
        + 0.1297 * percent(longWords)
        - 0.0327 * percent(ofOne)
        - 0.875;
  }

  /** LIX, for a text with at least one word. */
  double lix() {
    return (double) words / sentences + percent(longWords);
  }

  private double percent(int some) {
    return 100.0 * some / words;
  }

  /** About as many as are spoken in German: two vowels count as one where they are one sound. */
  static int syllables(CharSequence word) {
    int syllables = 0;
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word, i)) {
        syllables++;
        if (i + 1 < word.length()
            && isVowel(word, i + 1)
            && ONE_SOUND.contains(" " + lower(word.charAt(i)) + lower(word.charAt(i + 1)) + " ")) {
          i++;
        }
      }
    }
    return Math.max(1, syllables);
  }

  private static boolean isVowel(CharSequence word, int i) {
    return VOWELS.indexOf(lower(word.charAt(i))) >= 0;
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  /** Goes through a text once: a whole survey has thousands of them, in each language. */
  private static final class Scan {

    private final String text;
    private final boolean colonEnds;
    private int words;
    private int sentences;
    private int longest;
    private int inSentence;
    private int longWords;
    private int ofOne;
    private int ofThree;
    private @Nullable String longestPart;

    Scan(String text, boolean colonEnds) {
      this.text = text;
      this.colonEnds = colonEnds;
    }

    Reading read() {
      int i = 0;
      while (i < text.length()) {
        if (text.startsWith("{{", i)) {
          int close = text.indexOf("}}", i);
          inSentence++;
          words++;
          i = close < 0 ? text.length() : close + 2;
        } else if (isLetter(i)) {
          i = word(i);
        } else {
          if (endsAt(i)) {
            end();
          }
          i++;
        }
      }
      end();
      return new Reading(
          words,
          sentences,
          longest,
          longWords,
          ofOne,
          ofThree,
          longestPart == null ? "" : longestPart);
    }

    private int word(int start) {
      int end = start;
      int part = start;
      while (end < text.length() && (isLetter(end) || isJoint(end))) {
        if (text.charAt(end) == '-') {
          part(part, end);
          part = end + 1;
        }
        end++;
      }
      part(part, end);
      words++;
      inSentence++;
      longWords += end - start > SHORT ? 1 : 0;
      int syllables = syllables(text.subSequence(start, end));
      ofOne += syllables == 1 ? 1 : 0;
      ofThree += syllables >= 3 ? 1 : 0;
      return end;
    }

    private void part(int start, int end) {
      if (longestPart == null || end - start > longestPart.length()) {
        longestPart = text.substring(start, end);
      }
    }

    private boolean isLetter(int i) {
      char c = text.charAt(i);
      return Character.isLetterOrDigit(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.isSurrogate(c);
    }

    /** A hyphen or an apostrophe between letters. */
    private boolean isJoint(int i) {
      return "-’'".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && isLetter(i + 1);
    }

    private boolean endsAt(int i) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      boolean mark = ".!?…؟".indexOf(c) >= 0 || (colonEnds && c == ':');
      return mark && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
    }

    private void end() {
      sentences += inSentence > 0 ? 1 : 0;
      longest = Math.max(longest, inSentence);
      inSentence = 0;
    }
  }
}
