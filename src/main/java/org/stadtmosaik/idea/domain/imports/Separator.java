package org.stadtmosaik.idea.domain.imports;

import java.io.BufferedReader;
import java.io.IOException;

/** What parts the columns of a CSV file: spreadsheets write commas, semicolons or tabs. */
final class Separator {

  /** How far the first row is looked through, in UTF-16 code units. */
  private static final int FAR = 16 * 1024;

  private static final char[] KNOWN = {',', ';', '\t'};

  private Separator() {}

  /** The one that is in the first row most often; the reader stays where it is. */
  static char in(BufferedReader reader) throws IOException {
    int[] counts = new int[KNOWN.length];
    boolean quoted = false;
    reader.mark(FAR);
    for (int i = 0; i < FAR - 1; i++) {
      int c = reader.read();
      if (c < 0 || (!quoted && (c == '\n' || c == '\r') && i > 0)) {
        break;
      }
      quoted ^= c == '"';
      for (int k = 0; k < KNOWN.length && !quoted; k++) {
        counts[k] += c == KNOWN[k] ? 1 : 0;
      }
    }
    reader.reset();
    int most = 0;
    for (int k = 1; k < KNOWN.length; k++) {
      most = counts[k] > counts[most] ? k : most;
    }
    return KNOWN[most];
  }
}
