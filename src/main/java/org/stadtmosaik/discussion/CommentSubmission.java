package org.stadtmosaik.discussion;

import java.util.IllformedLocaleException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;

/**
 * What somebody says.
 *
 * @param text kept exactly as typed
 * @param language that it is written in, as a BCP 47 tag
 * @param thread the comment that it replies to; {@code null} for a comment
 */
public record CommentSubmission(String text, Mark mark, String language, @Nullable UUID thread) {

  /** The longest text, in characters (UTF-16 units, as browsers count them). */
  public static final int MAX_LENGTH = 4000;

  /**
   * @throws InvalidInputException if there is nothing to read in it, too much of it, or the
   *     language is no tag
   */
  public CommentSubmission {
    if (text.codePoints().noneMatch(CommentSubmission::isSeen)) {
      throw new InvalidInputException("text", "discussion.error.textMissing");
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInputException("text", "discussion.error.textTooLong", MAX_LENGTH);
    }
    try {
      Language written = new Language(language);
      // Who reads Einfache Sprache writes German.
      language = (written.equals(Language.PLAIN_GERMAN) ? Language.GERMAN : written).tag();
    } catch (IllformedLocaleException e) {
      throw new InvalidInputException("language", "discussion.error.languageUnknown");
    }
  }

  /** SHA-256 over all that was said, to tell a resend from another comment under the same id. */
  public byte[] hash() {
    return Sha256.of(language + '\n' + mark + '\n' + thread + '\n' + text);
  }

  /** Joiners, direction marks and controls leave nothing to read when they stand alone. */
  private static boolean isSeen(int point) {
    return !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && Character.getType(point) != Character.FORMAT
        && Character.getType(point) != Character.CONTROL;
  }
}
