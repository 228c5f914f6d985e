package org.stadtmosaik.idea;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.IllformedLocaleException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

/**
 * What somebody wrote.
 *
 * @param text kept exactly as typed
 * @param neighbourhood that it is about; {@code null} if not said
 * @param language that it is written in, as a BCP 47 tag
 */
public record IdeaSubmission(String text, @Nullable UUID neighbourhood, String language) {

  /** The longest text, in characters (UTF-16 units, as browsers count them). */
  public static final int MAX_LENGTH = 2000;

  /**
   * @throws InvalidInputException if there is no text, too much of it, or the language is no tag
   */
  public IdeaSubmission {
    if (text.isBlank()) {
      throw new InvalidInputException("text", "idea.error.textMissing");
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInputException("text", "idea.error.textTooLong", MAX_LENGTH);
    }
    try {
      Language written = new Language(language);
      // Who reads Einfache Sprache writes German.
      language = (written.equals(Language.PLAIN_GERMAN) ? Language.GERMAN : written).tag();
    } catch (IllformedLocaleException e) {
      throw new InvalidInputException("language", "idea.error.languageUnknown");
    }
  }

  /** SHA-256 over all that was said, to tell a resend from another idea under the same id. */
  public byte[] hash() {
    try {
      String all = language + '\n' + neighbourhood + '\n' + text;
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
