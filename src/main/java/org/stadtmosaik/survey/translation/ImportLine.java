package org.stadtmosaik.survey.translation;

import java.util.List;
import java.util.Locale;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * What becomes of one translation in a file.
 *
 * @param before the translation that there is, empty if there is none
 * @param after the one in the file
 * @param reason why it is refused, empty if it is not
 * @param about what the reason names
 * @param line in the file, from 1
 */
public record ImportLine(
    Kind kind,
    String key,
    String language,
    String before,
    String after,
    String reason,
    List<Object> about,
    int line) {

  /** What happens. */
  public enum Kind {
    /** There was none. */
    ADDED,
    /** It takes the place of another. */
    CHANGED,
    /** The text stays, and is no longer stale, because somebody has checked it. */
    CONFIRMED,
    /** It is taken, and stale at once: the original has changed since the file went out. */
    STALE,
    /** Nothing. */
    REFUSED;

    /** Its name in keys of messages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ImportLine {
    about = List.copyOf(about);
  }

  /** Why it is refused, as a sentence. */
  public String reason(Language reader) {
    return Messages.get(reader, "surveytranslation.refused." + reason, about.toArray());
  }

  /** What the text is, in the reader's language; its key if there is no such text. */
  public String place(Language reader) {
    return reason.equals("unknown") ? key : TranslationUnit.place(key, reader);
  }
}
