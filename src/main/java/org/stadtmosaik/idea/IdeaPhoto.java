package org.stadtmosaik.idea;

import java.util.UUID;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * A photo that shall be part of an idea.
 *
 * @param id that the author's phone gave it, or that it has here already
 * @param alt what it shows, as the author says; empty if they don't
 */
public record IdeaPhoto(UUID id, String alt) {

  /** How many an idea may have. */
  public static final int MOST = 3;

  /** The longest description, in characters (UTF-16 units). */
  public static final int MAX_ALT = 300;

  /**
   * @throws InvalidInputException if the description is too long
   */
  public IdeaPhoto {
    alt = alt.strip();
    if (alt.length() > MAX_ALT) {
      throw new InvalidInputException("photos", "media.error.altTooLong", MAX_ALT);
    }
  }
}
