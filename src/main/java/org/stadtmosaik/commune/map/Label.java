package org.stadtmosaik.commune.map;

import java.util.List;

/**
 * A name in a drawing.
 *
 * @param lines that it is broken into
 * @param x its middle
 * @param y its middle
 */
public record Label(List<String> lines, int x, int y) {

  /** The height of letters with what they have above and below, in units. */
  static final int LINE = 30;

  /** From the middle of a line down to where letters stand. */
  private static final int STANDS = 9;

  /** Where the letters of this line stand. */
  public int baseline(int line) {
    return y + STANDS + LINE * line - LINE * (lines.size() - 1) / 2;
  }
}
