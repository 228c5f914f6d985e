package org.stadtmosaik.survey.definition;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as JavaScript reads and writes them (ECMA-262, 7.1.4.1 and 6.1.6.1.20). */
final class JsNumbers {

  /** The powers of ten between which JavaScript writes no exponent. */
  private static final int PLAIN_UP_TO = 21;

  private static final int PLAIN_DOWN_TO = -6;

  private JsNumbers() {}

  /** A number as JavaScript writes it: the fewest digits that give the same number again. */
  static String text(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "Infinity" : "-Infinity";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString((long) number);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    String sign = shortest.signum() < 0 ? "-" : "";
    String digits = shortest.unscaledValue().abs().toString();
    int point = digits.length() - shortest.scale();
    if (point > PLAIN_DOWN_TO && point <= PLAIN_UP_TO) {
      return shortest.toPlainString();
    }
    int exponent = point - 1;
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return sign
        + digits.charAt(0)
        + fraction
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }

  /** The number that the whole text is; 0 if it is blank, NaN if it is none. */
  static double whole(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return 0;
    }
    String trimmed = text.substring(start, end);
    double radix = withRadix(trimmed);
    if (!Double.isNaN(radix)) {
      return radix;
    }
    int length = decimalLength(trimmed);
    return length == trimmed.length() ? parse(trimmed) : Double.NaN;
  }

  /** The number that the text begins with, or NaN. */
  static double leading(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    String rest = text.substring(start);
    int length = decimalLength(rest);
    return length == 0 ? Double.NaN : parse(rest.substring(0, length));
  }

  private static double parse(String decimal) {
    return Double.parseDouble(decimal);
  }

  /** How many characters of the beginning are a decimal number, the longest there is. */
  private static int decimalLength(String text) {
    int at = 0;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    if (text.startsWith("Infinity", at)) {
      return at + "Infinity".length();
    }
    int whole = digits(text, at);
    int end = at + whole;
    int fraction = 0;
    if (end < text.length() && text.charAt(end) == '.') {
      fraction = digits(text, end + 1);
      if (whole + fraction > 0) {
        end += 1 + fraction;
      }
    }
    if (whole + fraction == 0) {
      return 0;
    }
    return end + exponentLength(text, end);
  }

  private static int exponentLength(String text, int start) {
    if (start >= text.length() || (text.charAt(start) | 0x20) != 'e') {
      return 0;
    }
    int at = start + 1;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int digits = digits(text, at);
    return digits == 0 ? 0 : at + digits - start;
  }

  private static int digits(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  /** A number such as {@code 0x1F}, {@code 0b101}, {@code 0o17}; NaN if it is none. */
  private static double withRadix(String text) {
    if (text.length() < 3 || text.charAt(0) != '0') {
      return Double.NaN;
    }
    int radix =
        switch (text.charAt(1)) {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          case 'b', 'B' -> 2;
          default -> 0;
        };
    if (radix == 0) {
      return Double.NaN;
    }
    for (int i = 2; i < text.length(); i++) {
      char digit = text.charAt(i);
      if (digit > 'f' || Character.digit(digit, radix) < 0) {
        return Double.NaN;
      }
    }
    return new BigInteger(text.substring(2), radix).doubleValue();
  }

  /** White space and line ends of ECMA-262. */
  private static boolean isSpace(char c) {
    return switch (c) {
      case '\t', '\n', '\u000B', '\f', '\r', ' ', '\u00A0', '\uFEFF', '\u2028', '\u2029' -> true;
      default -> c > '\u00A0' && Character.getType(c) == Character.SPACE_SEPARATOR;
    };
  }
}
