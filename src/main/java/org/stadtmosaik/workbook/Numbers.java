package org.stadtmosaik.workbook;

/** Numbers of cells as a person would have typed them. */
public final class Numbers {

  private Numbers() {}

  /** A number in a file, without a needless point; other text as it is. */
  public static String plain(String text) {
    try {
      return plain(Double.parseDouble(text.strip()));
    } catch (NumberFormatException _) {
      return text;
    }
  }

  /** Without a needless point. */
  public static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
