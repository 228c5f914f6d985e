package org.stadtmosaik.search;

import org.stadtmosaik.shared.LocalizedText;

/**
 * A thing as it stands among what was found.
 *
 * @param kindKey message key of what kind of thing it is
 * @param title what people wrote
 * @param place where it belongs, such as its project's title
 * @param path its page within the portal, without a slash before it
 */
public record SearchHit(
    String kindKey, LocalizedText.Reading title, LocalizedText.Reading place, String path) {

  private static final int TITLE_LENGTH = 140;

  /** The beginning of a text in one line, as the title of what has none. */
  public static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= TITLE_LENGTH) {
      return line;
    }
    // Not in the middle of a letter that takes two.
    int end = Character.isHighSurrogate(line.charAt(TITLE_LENGTH - 1)) ? 1 : 0;
    return line.substring(0, TITLE_LENGTH - end) + "…";
  }
}
