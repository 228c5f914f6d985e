package org.stadtmosaik.meeting.ical;

/** What people wrote, without the characters that would begin a line of their own in a file. */
final class Plain {

  private Plain() {}

  /** In one line. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
  }

  /** With its line breaks. */
  static String text(String text) {
    return text.replaceAll("\\r\\n?|[\\p{Zl}\\p{Zp}]", "\n")
        .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
  }
}
