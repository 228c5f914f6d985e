package org.stadtmosaik.survey.transfer.xlsform;

/** Numbers of cells as a person would have typed them. */
final class Numbers {

  private Numbers() {}

  static String plain(String text) {
    try {
      return plain(Double.parseDouble(text.strip()));
    } catch (NumberFormatException _) {
      return text;
    }
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
