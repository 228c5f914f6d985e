package org.stadtmosaik.survey.definition;

import java.time.YearMonth;
import org.stadtmosaik.survey.definition.AnswerProblem.Kind;

/** Judges what people typed. */
final class AnswerTexts {

  /** The longest text beside an option such as "other". */
  static final int LONGEST_OTHER = 200;

  private AnswerTexts() {}

  /**
   * A text as it is stored, or a {@link Kind} of problem.
   *
   * @param longest in UTF-16 units
   */
  static Object check(Object value, boolean multiline, int longest) {
    if (!(value instanceof String text) || text.isBlank()) {
      return Kind.TYPE;
    }
    if (text.length() > longest) {
      return Kind.LENGTH;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return Kind.TYPE;
        }
        i++;
      } else if ((c < ' ' || c == '\u007F') && !isBreakOrTab(c, multiline)) {
        return Kind.TYPE;
      }
    }
    return text;
  }

  private static boolean isBreakOrTab(char c, boolean multiline) {
    return c == '\t' || (multiline && (c == '\n' || c == '\r'));
  }

  /** A day such as {@code 2026-02-28}. */
  static boolean isDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    return year >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /** A time of day such as {@code 23:59}. */
  static boolean isTime(String text) {
    if (text.length() != 5 || text.charAt(2) != ':') {
      return false;
    }
    int hour = digits(text, 0, 2);
    int minute = digits(text, 3, 5);
    return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  }

  /** The number that these digits are, or -1 if one of them is none. */
  private static int digits(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
