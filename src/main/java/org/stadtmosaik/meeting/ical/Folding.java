package org.stadtmosaik.meeting.ical;

/**
 * Lines of at most 75 octets without their end (RFC 5545, 3.1). ical4j counts UTF-16 units, which
 * is too long in any script but the Latin one.
 */
final class Folding {

  private static final int OCTETS = 75;
  private static final String BREAK = "\r\n ";

  private Folding() {}

  /** Folds anew, whatever the folding was; no character is torn apart. */
  static String fold(String calendar) {
    StringBuilder folded = new StringBuilder(calendar.length() + calendar.length() / 8);
    int octets = 0;
    String unfolded = calendar.replace(BREAK, "");
    for (int i = 0; i < unfolded.length(); ) {
      int point = unfolded.codePointAt(i);
      int size = octets(point);
      if (point == '\r' || point == '\n') {
        octets = 0;
        size = 0;
      } else if (octets + size > OCTETS) {
        folded.append(BREAK);
        octets = 1;
      }
      folded.appendCodePoint(point);
      octets += size;
      i += Character.charCount(point);
    }
    return folded.toString();
  }

  /** How many a character takes in UTF-8 (RFC 3629). */
  private static int octets(int point) {
    if (point < 0x80) {
      return 1;
    }
    if (point < 0x800) {
      return 2;
    }
    return point < 0x10000 ? 3 : 4;
  }
}
