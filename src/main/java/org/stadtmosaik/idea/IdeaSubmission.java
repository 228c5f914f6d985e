package org.stadtmosaik.idea;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;
import org.stadtmosaik.shared.TypedText;

/**
 * What somebody wrote.
 *
 * @param text kept as typed, see {@link TypedText#clean}
 * @param neighbourhood that it is about; {@code null} if not said
 * @param language that it is written in, as a BCP 47 tag
 * @param photos in their order; {@code null} if nothing was said about photos, which leaves those
 *     of an idea as they are
 * @param details title, topics and point; {@code null} if nothing was said about them, which leaves
 *     those of an idea as they are: ideas that were begun on an older page know nothing of them
 */
public record IdeaSubmission(
    String text,
    @Nullable UUID neighbourhood,
    String language,
    @Nullable List<IdeaPhoto> photos,
    @Nullable IdeaDetails details) {

  /** The longest text, in characters (UTF-16 units, as browsers count them). */
  public static final int MAX_LENGTH = 2000;

  /**
   * @throws InvalidInputException if there is no text, too much of it, the language is no tag, or
   *     there are too many photos
   */
  public IdeaSubmission {
    text = TypedText.clean(text);
    if (TypedText.isEmpty(text)) {
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
    photos = photos == null ? null : List.copyOf(photos);
    if (photos != null && photos.size() > IdeaPhoto.MOST) {
      throw new InvalidInputException("photos", "media.error.count", IdeaPhoto.MOST);
    }
  }

  /** Without a word about photos, title, topics and point. */
  public IdeaSubmission(String text, @Nullable UUID neighbourhood, String language) {
    this(text, neighbourhood, language, null, null);
  }

  /** Without a word about title, topics and point. */
  public IdeaSubmission(
      String text,
      @Nullable UUID neighbourhood,
      String language,
      @Nullable List<IdeaPhoto> photos) {
    this(text, neighbourhood, language, photos, null);
  }

  /** The point that was set, if one was. */
  public @Nullable IdeaPoint point() {
    return details == null ? null : details.point();
  }

  public boolean hasPhotos() {
    return photos != null && !photos.isEmpty();
  }

  /** SHA-256 over all that was said, to tell a resend from another idea under the same id. */
  public byte[] hash() {
    String all = language + '\n' + neighbourhood + '\n' + text;
    if (photos != null && !photos.isEmpty()) {
      // Apart by a character that nobody types. Without photos the hash is what it always was.
      all += photos.stream().map(p -> "\0" + p.id() + p.alt()).collect(Collectors.joining());
    }
    if (details != null) {
      all += details.fingerprint();
    }
    return Sha256.of(all);
  }
}
